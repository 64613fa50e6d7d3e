import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { rangeOf, weightSweep } from '#lib/charts/weight-sweep.ts';
import WeightSweep from '#lib/charts/WeightSweep.svelte';
import { turning } from './example-scores.ts';
import { pictureIn } from './picture-in.ts';

const box = { width: 280, height: 150 };
const drawing = weightSweep(turning, box);

describe('a score over the weight of one part', () => {
	test('crosses zero where it turns, and is marked where it stands now', () => {
		expect(drawing.turn?.y).toBe(drawing.zero);
		const { left, right } = drawing.plot;
		expect(drawing.turn?.x).toBeCloseTo(left + (right - left) * 0.4, 0);
		expect(drawing.now.x).toBeCloseTo(left + (right - left) * 0.25, 0);
		expect(drawing.now.y).toBeLessThan(drawing.zero);
	});

	test('is walked through from 0 to 100 in tens', () => {
		expect(drawing.places).toHaveLength(11);
		expect([drawing.places[0]?.x, drawing.places.at(-1)?.x]).toEqual([drawing.plot.left, drawing.plot.right]);
	});

	test('writes round scores where they are', () => {
		expect(drawing.up.map(({ text }) => text)).toEqual(['−20', '0', '+20']);
		expect(drawing.up[1]?.y).toBe(drawing.zero);
	});

	test('has no mark of a turn where it never turns', () => {
		expect(weightSweep({ ...turning, turnsAt: null }, box).turn).toBeNull();
	});

	test('is drawn as before', async () => {
		const { body } = render(WeightSweep, { props: { data: turning, box, label: 'An example' } });
		await expect(pictureIn(body)).toMatchFileSnapshot('../pictures/weight-sweep.svg');
	});
});

test('drawings side by side have one scale, which holds all of them and zero', () => {
	expect(rangeOf([[{ value: 1, low: 0.5, high: 2 }], [{ value: 3, low: 1, high: 4 }]])).toEqual({ low: 0, high: 4 });
	expect(rangeOf([])).toEqual({ low: -1, high: 1 });
	expect(rangeOf([[{ value: 0, low: 0, high: 0 }]])).toEqual({ low: -1, high: 1 });
});
