import { describe, expect, test } from 'vitest';
import type { Cell } from '#lib/exports/table.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { addDays } from '#lib/model/day.ts';
import { balanced } from '#lib/scorecards/balanced.ts';
import { figuresOf } from '#lib/scorecards/figures-of.ts';
import { metricName } from '#lib/scorecards/names.ts';
import { scoreAnswer } from '#lib/scorecards/score-page.ts';
import { scoreTable } from '#lib/scorecards/score-table.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { scorecardTable } from '#lib/scorecards/scorecard-table.ts';
import { start, weekly } from './hand-made.ts';

const totals = weekly([...Array<number>(12).fill(300), ...Array<number>(12).fill(260)]);
const question = { from: addDays(start, 84), to: addDays(start, 167), unit: null, compare: 'before' as const };
const scorecard = scorecardOf(totals, question);
const numberIn = (cell: Cell | undefined): Cell =>
	typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);

describe('the scorecard as a table', () => {
	const table = scorecardTable(scorecard, 'en');
	const at = (name: string): number => table.columns.findIndex((column) => column.name === name);

	test('holds the figures of the command line, one for one', () => {
		const told = table.rows.map((row) => ['Value', 'Low end', 'High end'].map((name) => numberIn(row[at(name)])));
		expect(told).toEqual(figuresOf(scorecard).map(({ value, low, high }) => [value, low, high]));
		expect(table.rows.map((row) => row[at('Measure')])).toEqual(
			figuresOf(scorecard).map(({ metric }) => metricName(catalogue.find(({ key }) => key === metric) ?? metric, 'en'))
		);
	});

	test('has what it is weighed against in the line of every figure of speed', () => {
		const speed = table.rows.filter((row) => row[at('Perspective')] === 'Speed');
		expect(speed.length).toBeGreaterThan(5);
		for (const row of speed) expect(row[at('Weighed against')]).toMatch(/.+/);
		const aht = table.rows.find((row) => row[at('Measure')] === 'Handle time');
		expect(aht?.[at('Weighed against')]).toContain('Solved at first contact');
		expect(aht?.[at('Weighed against')]).toContain('Never imported');
	});

	test('gives each number its own unit, and says why there is none', () => {
		const aht = table.rows.find((row) => row[at('Measure')] === 'Handle time');
		expect(aht?.[at('Value')]).toEqual({ value: 260, unit: 'seconds' });
		expect(aht?.[at('Difference')]).toEqual({ value: -40, unit: 'seconds' });
		const blind = table.rows.filter((row) => row[at('Value')] === null);
		expect(blind.length).toBeGreaterThan(0);
		for (const row of blind) expect(row[at('Note')]).toMatch(/.+/);
	});

	test('says above it whose figures they are, of when, and how complete', () => {
		expect(table.title).toMatch(/^All contacts, the 12 weeks to /);
		expect(table.notes.length).toBeGreaterThan(1);
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
	});
});

describe('a score as a table', () => {
	const params = new URLSearchParams({ from: question.from, to: question.to });
	const answer = scoreAnswer(balanced, params, totals, catalogue);

	test('has a line for each part and the sum, with the same numbers', () => {
		const table = answer && scoreTable(answer, 'Data to Sunday', 'en');
		expect(table?.rows.map((row) => [row[1], row[2]])).toEqual([
			['Solved at first contact', 25],
			['Customers who came back', 25],
			['Staff wellbeing (WHO-5)', 25],
			['Handle time', 25],
			['The score', answer?.score.weighable]
		]);
		expect(table?.rows.at(-1)?.[7]).toBe(answer?.score.total ? answer.score.total.value * 100 : null);
		expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
		expect(table?.notes[0]).toBe('Data to Sunday');
	});

	test('is of one unit alone: a second filter is left out, and that is said', () => {
		const more = new URLSearchParams({ ...Object.fromEntries(params), compare: 'none' });
		const alone = scoreAnswer(balanced, more, totals, catalogue);
		expect(alone?.score.total).toBeNull();
		expect(alone?.notes).toEqual([]);
	});
});
