import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import IntervalMark from '#lib/charts/IntervalMark.svelte';
import IntervalScale from '#lib/charts/IntervalScale.svelte';
import { intervals, type IntervalRow } from '#lib/charts/intervals.ts';

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
