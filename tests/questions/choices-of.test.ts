import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/spell.ts';
import { addDays } from '#lib/model/day.ts';
import { ask, searchOf } from '#lib/questions/ask.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import type { Question } from '#lib/questions/question.ts';
import { titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import { fact, start, weekly } from '../scorecards/hand-made.ts';

const day = addDays(start, 3);
const totals = weekly(Array<number>(24).fill(300), 7, [
	fact(day, { contacts: 1 }, 'team', 'Odense'),
	fact(day, { contacts: 1 }, 'team', 'Aarhus'),
	fact(day, { contacts: 1 }, 'reason', 'Delivery')
]);
const team = { dimension: 'team', member: 'Odense' } as const;
const reason = { dimension: 'reason', member: 'Delivery' } as const;
const question: Question = {
	from: addDays(start, 84),
	to: addDays(start, 167),
	unit: team,
	and: reason,
	compare: 'before'
};
const asked = (search: string) => ask(new URLSearchParams(search), totals).question;

describe('a question with a second filter', () => {
	test('is said as one sentence, of which both filters can be chosen otherwise', () => {
		const title = titleInWords(question, 'en');
		expect(titleText(title)).toMatch(/^Odense \(team\), only Delivery \(reason\), the 12 weeks to /);
		expect(title.filter(({ part }) => part !== 'text').map(({ part }) => part)).toEqual([
			'unit',
			'and',
			'period',
			'compare'
		]);
	});

	test.each<[Locale, string]>([
		['da', 'kun'],
		['sv', 'endast'],
		['nb', 'bare']
	])('is a whole sentence in %s, compared or not', (locale, only) => {
		for (const compare of ['before', 'none'] as const) {
			const title = titleText(titleInWords({ ...question, compare }, locale));
			expect(title).toContain(`, ${only} Delivery (`);
			expect(title).not.toMatch(/[\ue000-\ue003]|undefined/);
		}
	});

	test('can be asked without the one and without the other', () => {
		const [unit, and] = choicesOf(question, totals, 'en').removals;
		expect(unit?.name).toBe('Without Odense (team)');
		expect(asked(unit?.search ?? '')).toMatchObject({ unit: reason });
		expect(asked(unit?.search ?? '')?.and).toBeUndefined();
		expect(asked(and?.search ?? '')).toMatchObject({ unit: team });
		expect(asked(and?.search ?? '')?.and).toBeUndefined();
	});

	test('can be narrowed by every dimension but that of its unit', () => {
		const { units, others } = choicesOf(question, totals, 'en');
		expect(units.map(({ name }) => name)).toEqual(['Teams', 'Reasons']);
		expect(others).toEqual([
			{ name: 'Reasons', members: [{ unit: 'reason:Delivery', name: 'Delivery', chosen: true }] }
		]);
	});

	test('is kept by every choice of days and of comparison', () => {
		const { periods, comparisons } = choicesOf(question, totals, 'en');
		for (const { search } of [...periods, ...comparisons]) expect(asked(search)?.and).toEqual(reason);
	});
});

describe('the choices', () => {
	test('say the whole address of the question, to be handed on', () => {
		expect(choicesOf(question, totals, 'en').here).toBe(searchOf(question));
		expect(asked(choicesOf(question, totals, 'en').here)).toEqual(question);
	});

	test('hold a chosen earlier day among the comparisons, by the days that it begins', () => {
		const { comparisons } = choicesOf({ ...question, compare: start }, totals, 'en');
		expect(comparisons).toHaveLength(4);
		expect(comparisons.at(-1)).toMatchObject({ chosen: true });
		expect(comparisons.at(-1)?.name).toContain('12 weeks');
		expect(asked(comparisons.at(-1)?.search ?? '')?.compare).toBe(start);
	});

	test('offer the days since something within the period, against as many before, whatever it is held against now', () => {
		const began = addDays(start, 100);
		const { periods } = choicesOf({ ...question, compare: 'year' }, totals, 'en', [{ day: began, name: 'it began' }]);
		expect(periods.at(-1)).toMatchObject({ name: 'Since it began', chosen: false });
		expect(asked(periods.at(-1)?.search ?? '')).toEqual({ ...question, from: began, compare: 'before' });
	});

	test('have nothing to take away where no unit was asked for', () => {
		expect(choicesOf({ ...question, unit: null }, totals, 'en').removals).toEqual([]);
	});
});
