import type { Component } from 'svelte';
import type { Box, Place } from '#lib/charts/box.ts';
import type { InWords } from '#lib/charts/caption.ts';
import type { ExampleName } from './example-name.ts';

type Drawing<Data> = Component<{ data: Data; box: Box; label: string }>;
type Heights = { wide: number; narrow: number };

/** An example with its drawing and all that a frame needs around it. */
export type Example = InWords & {
	name: ExampleName;
	drawing: Drawing<unknown>;
	data: unknown;
	heights: Heights;
	time: boolean;
	places: (box: Box) => readonly (Place | null)[];
};
export type ExampleOf = (name: ExampleName) => Example;

const usual = { wide: 300, narrow: 240 };

/** A kind's examples by name, in the reader's language, from its data, its drawing, its geometry and its words. */
export function framed<Data>(
	examples: () => Record<ExampleName, () => Data>,
	kind: {
		drawing: Drawing<Data>;
		draw: (data: Data, box: Box) => { places: readonly (Place | null)[] };
		words: (data: Data) => InWords;
		heights?: (data: Data) => Heights;
		time?: boolean;
	}
): ExampleOf {
	return (name) => {
		const data = examples()[name]();
		return {
			...{ name, data },
			...kind.words(data),
			// it gets the data that it is for: both come from here
			drawing: kind.drawing as Drawing<unknown>,
			heights: kind.heights?.(data) ?? usual,
			time: kind.time ?? false,
			places: (box) => kind.draw(data, box).places
		};
	};
}
