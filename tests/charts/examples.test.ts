import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ExampleFrame from '#lib/charts/ExampleFrame.svelte';
import { exampleNames, framedExamples, type Example } from '#lib/charts/examples.ts';
import { pictureIn, plainMarkup } from './picture-in.ts';

const widths = [680, 280];
const boxOf = ({ heights }: Example, width: number) => ({
	width,
	height: width === 280 ? heights.narrow : heights.wide
});
const drawn = (example: Example, width: number): string =>
	render(example.drawing, { props: { data: example.data, box: boxOf(example, width), label: 'Example' } }).body;
const numbersIn = (markup: string): string[] =>
	[...markup.matchAll(/ (?:d|x|y|x1|x2|y1|y2|cx|cy|width|height|points)="([^"]*)"/g)].flatMap(
		([, value = '']) => value.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []
	);

const kinds = await Promise.all(
	Object.entries(framedExamples).map(async ([kind, load]) => ({ kind, ...(await load()) }))
);

describe.each(kinds)('drawings of the kind $kind', ({ kind, exampleOf }) => {
	test.each([
		['ordinary', 680],
		['ordinary', 280],
		['gaps', 680]
	] as const)('are as they were stored: %s at a width of %i', async (name, width) => {
		const file = `${kind.replaceAll('_', '-')}-example-${name}-${width}`;
		await expect(pictureIn(drawn(exampleOf(name), width))).toMatchFileSnapshot(`../pictures/${file}.svg`);
	});

	test.each(exampleNames)('hold no number that is none, and none longer than a tenth: %s', (name) => {
		const example = exampleOf(name);
		for (const width of widths) {
			const markup = drawn(example, width);
			expect(markup).not.toMatch(/NaN|Infinity|undefined|null/);
			expect(numbersIn(markup).filter((number) => !/^-?\d+(\.\d)?$/.test(number))).toEqual([]);
		}
	});

	test.each(exampleNames)('have a place and a spoken text for every mark, within the drawing: %s', (name) => {
		const example = exampleOf(name);
		expect(example.spoken.every((text) => text !== '')).toBe(true);
		expect(example.twin.rows.filter((row) => row.length !== example.twin.columns.length)).toEqual([]);
		for (const width of widths) {
			const box = boxOf(example, width);
			const places = example.places(box);
			expect(places).toHaveLength(example.spoken.length);
			const outside = places.filter((place) => place && (place.x < 0 || place.x > box.width || place.y < -1));
			expect(outside).toEqual([]);
			expect(places.filter((place) => place && place.y > box.height)).toEqual([]);
		}
	});

	test('of nothing are not drawn: the words stand alone', () => {
		const { body } = render(ExampleFrame, { props: { example: exampleOf('empty') } });
		expect(plainMarkup(body)).not.toMatch(/<svg|<table|<input/);
		expect(body).toContain('nothing to draw');
	});

	test('are one picture with a name', () => {
		for (const width of widths) {
			const markup = drawn(exampleOf('ordinary'), width);
			expect(markup.match(/<svg/g)).toHaveLength(1);
			expect(markup).toMatch(/<svg[^>]*role="img"[^>]*aria-label="Example"/);
		}
	});
});

test('two thousand values are drawn in a blink, and those of a line in few strokes', async () => {
	const line = (await framedExamples.day_line()).exampleOf('many');
	expect(line.spoken).toHaveLength(2100);
	const path = / d="(M[^"]*)"/.exec(drawn(line, 680).replaceAll(' d=""', ''))?.[1] ?? '';
	expect(path.length).toBeGreaterThan(1000);
	expect(path.length).toBeLessThan(26_000);
	for (const kind of ['day_line', 'scatter', 'heat_calendar', 'survival', 'funnel', 'small_multiples'] as const) {
		const example = (await framedExamples[kind]()).exampleOf('many');
		const start = performance.now();
		drawn(example, 680);
		expect(performance.now() - start, kind).toBeLessThan(1000);
	}
});
