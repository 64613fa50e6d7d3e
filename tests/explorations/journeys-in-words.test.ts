import { describe, expect, test } from 'vitest';
import { pairsOf } from '#lib/explorations/judges.ts';
import { journeysInWords, journeysTable, type Journeys } from '#lib/explorations/journeys-in-words.ts';
import { resolutionInWords, resolutionTable, type Resolution } from '#lib/explorations/resolution-in-words.ts';
import { issueFlows, menuFlows } from '#lib/explorations/ways.ts';
import type { Question } from '#lib/questions/question.ts';
import { figure, none } from '../scorecards/hand-made.ts';

const question: Question = { from: '2026-03-02', to: '2026-03-29', unit: null, compare: 'before' };
const locales = ['en', 'da', 'sv', 'nb'] as const;
const journeys: Journeys = {
	question,
	issues: issueFlows([
		{ reasons: ['Bill'], journeys: 60, open: 4 },
		{ reasons: ['Bill', 'Bill'], journeys: 30, open: 0 },
		{ reasons: ['Bill', 'Rare'], journeys: 4, open: 0 }
	]),
	open: 4,
	menus: menuFlows([{ entries: 1, queue: 'Sales', transfers: null, outcome: 'handled', contacts: 50 }])
};

describe('journeys in words', () => {
	test('say how many were one contact only, what may go on and what is joined', () => {
		const { issues } = journeysInWords(journeys, 'en');
		expect(issues.caption.reading).toMatch(/^Of 94 journeys 63\.8.% were one contact and no more; in 31\.9.%/);
		expect(issues.caption.note).toMatch(/4 of them may go on.*joined as other: 4\. .*not drawn: /);
	});

	test('lead from each flow to the reason or queue that it comes from', () => {
		const { issues, menus } = journeysInWords(journeys, 'en');
		expect(new URLSearchParams(issues.searches[0] ?? '').get('unit')).toBe('reason:Bill');
		expect(new URLSearchParams(menus.searches[0] ?? '').get('unit')).toBe('queue:Sales');
		const filtered = {
			...question,
			unit: { dimension: 'site', member: 'x' },
			and: { dimension: 'team', member: 'y' }
		} as const;
		expect(journeysInWords({ ...journeys, question: filtered }, 'en').issues.searches).toEqual([null, null, null]);
	});

	test.each(locales)('have a word for everything, in %s, and the same flows in the table', (locale) => {
		const { issues, menus } = journeysInWords(journeys, locale);
		expect(issues.spoken).toHaveLength(issues.twin.rows.length);
		expect(JSON.stringify([issues, menus].map(({ spoken, twin }) => [spoken, twin]))).not.toMatch(
			/undefined|NaN|menus_one|not_transferred/
		);
		const table = journeysTable(journeys, locale);
		expect(table.rows).toHaveLength(issues.twin.rows.length + menus.twin.rows.length);
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
	});

	test('of nothing say what to import', () => {
		const nothing = { question, issues: issueFlows([]), open: 0, menus: menuFlows([]) };
		const { issues, menus } = journeysInWords(nothing, 'en');
		expect([issues.data, menus.data]).toEqual([null, null]);
		expect(issues.caption.reading).toMatch(/import contacts with a customer’s key/);
	});
});

describe('what counts as solved, in words', () => {
	const points = [1, 3, 7].map((days) => ({ days, figure: figure(1 - days / 50), followed: 500 - days }));
	const resolution: Resolution = {
		question,
		curves: [
			{
				reason: 'any',
				points: [...points, { days: 14, figure: { ...none, missing: { code: 'too_young', days: 14 } }, followed: 3 }]
			},
			{ reason: 'same', points: [] }
		],
		before: null,
		figures: [],
		pairs: pairsOf([
			{ repeat: true, survey: null, flag: true, contacts: 80 },
			{ repeat: false, survey: null, flag: true, contacts: 20 },
			{ repeat: false, survey: null, flag: false, contacts: 10 }
		]),
		silenceDays: 7
	};

	test('draws each curve as far as it is known, and reads both its ends', () => {
		const { data, caption } = resolutionInWords(resolution, 'en');
		expect(data?.curves).toHaveLength(1);
		expect(data?.curves[0]?.until).toBe(7);
		expect(caption.reading).toMatch(/^98\.0.% have made no further contact after 1 day, 86\.0.% after 7 days/);
	});

	test('says what the gap between two measures means, and nothing where they share too few', () => {
		const [flagRepeat, surveyRepeat] = resolutionInWords(resolution, 'en').pairs;
		expect(flagRepeat?.sentence).toMatch(/^Of 100 contacts that the agent marked as solved, 20\.0.% were followed/);
		expect(surveyRepeat).toMatchObject({ share: null, kappa: null });
	});

	test.each(locales)('has a row for every window and pair in its table, in %s', (locale) => {
		const table = resolutionTable(resolution, locale);
		expect(table.rows).toHaveLength(4 + 3);
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
		expect(table.rows[0]?.[2]).toEqual({ value: 0.98, unit: 'share' });
	});
});
