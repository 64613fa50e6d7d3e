import { expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { addDays } from '#lib/model/day.ts';
import { figuresHere } from '#lib/scorecards/figures-here.ts';
import type { Question } from '#lib/scorecards/question.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { sheetOf } from '#lib/scorecards/sheet-of.ts';
import { start, weekly } from './hand-made.ts';

const totals = weekly([...Array<number>(12).fill(300), ...Array<number>(12).fill(260)], 7);
const question: Question = { from: addDays(start, 84), to: addDays(start, 167), unit: null, compare: 'before' };

test('the example at a definition is the figure of the scorecard', () => {
	const here = figuresHere(totals, question, catalogue, 'en');
	const sheet = sheetOf(scorecardOf(totals, question), 'en');
	const rows = [...sheet.four, ...sheet.perspectives.flatMap((perspective) => perspective.rows)];
	expect(rows.length).toBeGreaterThan(5);
	for (const { figure } of rows) {
		const { value, interval, n } = figure;
		expect(here.get(figure.key)).toMatchObject({ value, interval, n });
	}
});

test('every metric has an example or says why there is none, and none is compared', () => {
	const here = figuresHere(totals, question, catalogue, 'da');
	expect([...here.keys()]).toEqual(catalogue.map(({ key }) => key));
	for (const { value, note, change } of here.values()) {
		expect(value ?? note).toBeTruthy();
		expect(change).toBeNull();
	}
});
