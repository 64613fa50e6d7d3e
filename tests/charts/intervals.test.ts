import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Twin } from '#lib/charts/caption.ts';
import IntervalDrawing from '#lib/charts/IntervalDrawing.svelte';
import { intervalColumns, intervalPicture } from '#lib/charts/interval-picture.ts';
import IntervalMark from '#lib/charts/IntervalMark.svelte';
import IntervalScale from '#lib/charts/IntervalScale.svelte';
import { intervals, type IntervalRow } from '#lib/charts/intervals.ts';
import { pictureIn } from './picture-in.ts';

const row = (value: number | null, reach: number | null, more: Partial<IntervalRow> = {}): IntervalRow => ({
	value,
	low: value === null || reach === null ? null : value - reach,
	high: value === null || reach === null ? null : value + reach,
	beside: null,
	isOpen: false,
	signal: null,
	...more
});
const teams = intervals({
	unit: 'share',
	whole: 0.8,
	rows: [row(0.84, 0.03), row(0.76, 0.02, { signal: 'worse', beside: 0.78 }), row(null, null), row(0.8, null)]
});

describe('interval marks', () => {
	test('stand on one scale that all rows share, with round ticks', () => {
		const [first, second, , fourth] = teams.marks;
		expect(first?.at).toBeGreaterThan(second?.at ?? NaN);
		expect(fourth?.at).toBe(teams.whole);
		expect(teams.ticks.map(({ text }) => text)).toEqual(['75\u00a0%', '80\u00a0%', '85\u00a0%']);
		expect(teams.ticks[1]?.at).toBe(teams.whole);
	});

	test('hold their value, and keep within the breadth', () => {
		for (const mark of teams.marks) {
			if (!mark || mark.from === null || mark.to === null) continue;
			expect(mark.from).toBeGreaterThan(0);
			expect(mark.from).toBeLessThan(mark.at);
			expect(mark.to).toBeGreaterThan(mark.at);
			expect(mark.to).toBeLessThan(100);
		}
	});

	test('leave out what has no value, and the line of what has no interval', () => {
		expect(teams.marks[2]).toBeNull();
		expect(teams.marks[3]).toMatchObject({ from: null, to: null });
		expect(intervals({ unit: 'score', whole: null, rows: [] })).toMatchObject({ whole: null, marks: [] });
	});

	test.each([0, 1, 3])('row %i is drawn as before', async (place) => {
		const mark = teams.marks[place];
		if (!mark) throw new Error('no mark');
		const { body } = render(IntervalMark, { props: { mark, whole: teams.whole } });
		const svg =
			/<svg[\s\S]*<\/svg>/.exec(body.replaceAll(/<!--.*?-->/g, '').replaceAll(/ ?svelte-\w+/g, ''))?.[0] ?? '';
		await expect(`${svg.replaceAll(' class=""', '').replaceAll(/>\s*</g, '>\n<')}\n`).toMatchFileSnapshot(
			`../pictures/interval-mark-${place}.svg`
		);
	});

	test('have their scale written once, over all rows', () => {
		const { body } = render(IntervalScale, { props: { ticks: teams.ticks } });
		expect(body.match(/<text/g)).toHaveLength(3);
		expect(body).toContain('aria-hidden="true"');
	});
});

describe('intervals as one drawing', () => {
	const twin: Twin = {
		columns: [{ name: 'Team' }, { name: 'Value', numeric: true }, { name: '95 % interval', numeric: true }],
		rows: [
			['Ash', '84 %', '81–87 %'],
			[
				'The team that answers what nobody else has answered',
				'76 %',
				'74–78 %, n 4,180, provisional, not on the same mix'
			],
			['Elm', '–', 'fewer than 30'],
			['Oak', '80 %', '']
		]
	};
	const picture = intervalPicture(teams, twin);

	test('hold every row beneath the one before, and as high as its words', () => {
		const ends = [picture.from, ...picture.rows.map(({ beneath }) => beneath)];
		expect(ends.every((end, place) => place === 0 || end > (ends[place - 1] ?? Infinity))).toBe(true);
		expect(picture.rows[1]?.name.length).toBe(2);
		expect(picture.box).toEqual({ width: 680, height: ends.at(-1) });
		for (const { name, interval, beneath } of picture.rows)
			for (const line of [...name, ...interval]) expect(line.y).toBeLessThan(beneath);
		expect(picture.rows.map(({ mark }) => mark !== null)).toEqual([true, true, false, true]);
	});

	test('keep marks between the names and the figures, in the order of their values', () => {
		const [least, most] = intervalColumns.marks;
		for (const { mark } of picture.rows) {
			const ends = [mark?.from, mark?.at, mark?.to].filter((end) => typeof end === 'number');
			expect(ends).toEqual(ends.toSorted((a, b) => a - b));
			expect(ends.every((end) => end >= least && end <= most)).toBe(true);
		}
	});

	test('leave the longest value its room beside the marks', () => {
		const letters = '−11.1 percentage points'.length;
		// half its size is the breadth of a letter
		expect(intervalColumns.value - intervalColumns.marks[1]).toBeGreaterThan(letters * 13.5 * 0.49);
		expect(680 - intervalColumns.interval).toBeGreaterThanOrEqual('−12.4 to −5.1'.length * 13.5 * 0.5);
	});

	test('say all that the table says, and are drawn as before', async () => {
		const { body } = render(IntervalDrawing, { props: { marks: teams, twin, label: 'Teams' } });
		for (const cell of twin.rows.flat().flatMap((text) => text.split(' '))) expect(body).toContain(cell);
		expect(body).not.toMatch(/NaN|undefined|null/);
		await expect(pictureIn(body)).toMatchFileSnapshot('../pictures/interval-picture.svg');
	});
});
