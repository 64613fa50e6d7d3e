import { z } from 'zod';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';

const day = z.iso.date();
const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');

/** What a scorecard is asked: a period, days included, one unit or all, and what it is held against. The URL and the command line both say it. */
export const questionSchema = z.object({
	from: day,
	to: day,
	unit: z.object({ dimension: z.enum(named), member: z.string() }).nullable(),
	compare: z.enum(['before', 'year', 'none']),
	/** Figures of a whole month as they were first reported; else as they stand now. */
	as: z.literal('first').optional()
});
export type Question = Omit<z.infer<typeof questionSchema>, 'as'> & { as?: 'first' };
