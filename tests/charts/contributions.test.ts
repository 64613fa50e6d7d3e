import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { widths } from '#lib/charts/box.ts';
import Contributions from '#lib/charts/Contributions.svelte';
import { contributions, contributionsHeight } from '#lib/charts/contributions.ts';
import { wrapped } from '#lib/charts/wrapped.ts';
import { parts } from './example-scores.ts';
import { pictureIn } from './picture-in.ts';

const boxOf = (width: number) => ({ width, height: contributionsHeight(parts, width) });
const wide = contributions(parts, boxOf(widths.wide));
const rowOf = (key: string, drawing = wide) => {
	const row = drawing.rows.find((one) => one.key === key);
	if (!row) throw new Error(`${key} is not drawn`);
	return row;
};

describe('bars of what adds and takes away', () => {
	test('go right from zero for what adds, and left for what takes away', () => {
		const [up, down] = [rowOf('handle_time').bar, rowOf('solved').bar];
		expect(up?.x).toBe(wide.zero);
		expect((down?.x ?? 0) + (down?.width ?? 0)).toBeCloseTo(wide.zero, 1);
	});

	test('are as long as they are large, and drawn to one scale', () => {
		const [forty, twenty] = [rowOf('handle_time').bar, rowOf('').bar];
		expect((forty?.width ?? 0) / (twenty?.width ?? 1)).toBeCloseTo(2, 1);
	});

	test('have their interval as a line, and keep within the room that is left for them', () => {
		for (const { bar, reach } of wide.rows) {
			if (!bar || !reach) continue;
			expect(reach.x1).toBeLessThan(reach.x2);
			expect(reach.x1).toBeGreaterThanOrEqual(wide.plot.left);
			expect(reach.x2).toBeLessThanOrEqual(wide.plot.right);
		}
	});

	test('are hatched where nothing can be told, and never a bar of nothing', () => {
		const lacking = rowOf('wellbeing');
		expect([lacking.bar, lacking.reach]).toEqual([null, null]);
		expect(lacking.lacking).toMatch(/^M/);
		expect(rowOf('solved').lacking).toBe('');
	});

	test('stand below each other with the sum under a line', () => {
		const tops = wide.places.map(({ y }) => y);
		expect(tops).toEqual(tops.toSorted((a, b) => a - b));
		expect(wide.rows.at(-1)?.isTotal).toBe(true);
		expect(wide.line).toBeLessThan(tops.at(-1) ?? 0);
		expect(wide.places).toHaveLength(5);
	});

	test('have their names above them where it is narrow, in lines that fit', () => {
		const narrow = contributions(parts, boxOf(widths.narrow));
		const row = rowOf('wellbeing', narrow);
		expect(row.lines.every(({ y }) => y < row.label.y)).toBe(true);
		expect(contributionsHeight(parts, widths.narrow)).toBeGreaterThan(contributionsHeight(parts, widths.wide));
		expect(Math.max(...narrow.rows.map(({ label }) => label.y))).toBeLessThan(boxOf(widths.narrow).height);
	});

	test('can be drawn where nothing changed, and where there is nothing', () => {
		const still = { key: 'a', name: 'A', amount: { value: 0, low: 0, high: 0 }, text: '0', tone: null };
		const drawing = contributions({ parts: [still], total: null }, { width: widths.wide, height: 40 });
		expect(JSON.stringify(drawing)).not.toContain('null,null');
		expect(drawing.rows[0]?.bar?.width).toBe(1);
		expect(contributions({ parts: [], total: null }, { width: 680, height: 0 }).rows).toEqual([]);
	});

	test.each([
		['wide', widths.wide],
		['narrow', widths.narrow]
	])('are drawn as before where it is %s', async (name, width) => {
		const { body } = render(Contributions, { props: { data: parts, box: boxOf(width), label: 'An example' } });
		await expect(pictureIn(body)).toMatchFileSnapshot(`../pictures/contributions-${name}.svg`);
	});
});

test('words are put in lines of a length, none of them cut', () => {
	expect(wrapped('Answered within 20 seconds', 10)).toEqual(['Answered', 'within 20', 'seconds']);
	expect(wrapped('Behandlingstid', 5)).toEqual(['Behandlingstid']);
});
