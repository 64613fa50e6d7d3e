import { framedExamples, type ExampleOf } from '#lib/charts/examples.ts';
import type { Kind } from './kinds.ts';

const isFramed = (kind: Kind): kind is Kind & keyof typeof framedExamples => kind in framedExamples;

/** The examples of a kind that stands in a frame, with the drawing alone that they need. */
export const loadExamples = async (kind: Kind): Promise<ExampleOf | null> =>
	isFramed(kind) ? (await framedExamples[kind]()).exampleOf : null;
