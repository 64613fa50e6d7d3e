import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import { targetRowInWords } from '#lib/sheets/target-rows-in-words.ts';
import { targetRowsOf } from '#lib/scorecards/target-rows.ts';
import { targetsTable } from '#lib/sheets/targets-table.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { noPlan } from '#lib/targets/plan.ts';
import { blue, target } from '../targets/plans-by-hand.ts';
import { metric, speed, start, weekly } from './hand-made.ts';

const seconds = [300, 304, 298, 302, 299, 303, 297, 301, 300, 302, 298, 301, 299, 303];
const totals = weekly(seconds);
const metrics: Metric[] = [
	metric('fcr_repeat', { better: 'lower' }),
	speed('aht', ['fcr_repeat', 'csat']),
	metric('csat')
];
const days = { from: start, to: addDays(start, 7 * seconds.length - 1) };
const today = '2026-08-01';
const plan = {
	...noPlan,
	targets: [
		target({ id: '1', metric: 'aht', value: 280, counterweight: 'csat', reviewDay: '2026-07-01', owner: 'COO' }),
		target({ id: '2', value: 320, fromDay: '2026-01-01' }),
		target({ id: '3', value: 250, fromDay: '2027-01-01', unit: blue }),
		target({ id: '4', value: 250, fromDay: '2025-01-01', untilDay: '2025-12-31' }),
		target({ id: '5', metric: 'aht', value: 290, unit: blue })
	]
};
const { rows } = targetRowsOf(totals, plan, metrics, days, today);
const inWords = (id: string) => {
	const row = rows.find(({ judged }) => judged.target.id === id);
	return row ? targetRowInWords(row, 'en') : null;
};

describe('the targets', () => {
	test('stand in the order of metrics, each where it holds', () => {
		expect(rows.map(({ judged, state }) => [judged.target.id, state])).toEqual([
			['4', 'past'],
			['2', 'now'],
			['3', 'later'],
			['1', 'now'],
			['5', 'now']
		]);
	});

	test('of speed stand beside what was chosen, else beside all that they are weighed against', () => {
		const against = (id: string) => rows.find(({ judged }) => judged.target.id === id)?.against;
		expect(against('1')?.map((one) => one.metric.key)).toEqual(['csat']);
		expect(against('5')?.map((one) => one.metric.key)).toEqual(['fcr_repeat', 'csat']);
		expect(inWords('5')).toMatchObject({ isAlone: true, speed: true });
	});

	test('say what the process promises, when to look again, and by whom', () => {
		expect(inWords('2')?.promise).toBe('Target 5:20: this process will meet it');
		expect(inWords('1')).toMatchObject({
			promise: 'Target 4:40, set together with “Satisfied customers”',
			notes: ['It was to be looked at again on 1 July.'],
			owner: 'Owner: COO',
			days: 'from 1 January'
		});
		expect(inWords('2')?.bullet.label).toMatch(/^Solved at first contact: 5:01 \(.+\), target 5:20$/);
	});

	test('that have ended have the figures of their own last days, and promise nothing any more', () => {
		const ended = target({ id: '6', value: 310, fromDay: addDays(start, 14), untilDay: addDays(start, 27) });
		const [row] = targetRowsOf(totals, { ...noPlan, targets: [ended] }, metrics, days, today).rows;
		expect(row).toMatchObject({
			days: { from: addDays(start, 14), to: addDays(start, 27) },
			figure: { value: 300 },
			judged: { reached: true, assurance: null }
		});
		expect(targetsTable({ days, rows: row ? [row] : [] }, 'en').rows[0]).toContain(addDays(start, 27));
	});

	test('can be told before anything was imported, without figures', () => {
		const bare = targetRowsOf(totals, plan, metrics, null, today);
		expect(bare.rows.every(({ figure, judged }) => figure === null && judged.reached === null)).toBe(true);
		expect(targetsTable(bare, 'en').notes).toEqual([]);
	});
});

describe('as a table', () => {
	const table = targetsTable({ days, rows }, 'en');

	test('every row has a cell for every column, and raw numbers in their unit', () => {
		expect(table.rows.every((cells) => cells.length === table.columns.length)).toBe(true);
		expect(table.rows[0]?.slice(0, 6)).toEqual([
			'Solved at first contact',
			'All contacts',
			{ value: 250, unit: 'seconds' },
			null,
			null,
			'2025-01-01'
		]);
	});

	test('no target of speed leaves without what it is weighed against', () => {
		const place = table.columns.findIndex(({ name }) => name === 'Weighed against');
		const ofSpeed = table.rows.filter(([name]) => name === 'Handle time');
		expect(ofSpeed.map((cells) => cells[place])).toEqual([
			'Satisfied customers',
			'Solved at first contact',
			'Satisfied customers'
		]);
	});
});
