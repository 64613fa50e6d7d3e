import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/spell.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { addDays } from '#lib/model/day.ts';
import { blindSpots } from '#lib/sheets/blind-spots.ts';
import { choicesOf } from '#lib/questions/choices-of.ts';
import type { Question } from '#lib/questions/question.ts';
import FoldedRows from '#lib/sheets/FoldedRows.svelte';
import Rows from '#lib/sheets/Rows.svelte';
import { metricName } from '#lib/questions/names.ts';
import { scorecardOf } from '#lib/scorecards/scorecard-of.ts';
import { sheetOf } from '#lib/sheets/sheet-of.ts';
import Title from '#lib/questions/Title.svelte';
import { fact, start, weekly } from '../scorecards/hand-made.ts';

const languages: readonly Locale[] = ['en', 'da', 'sv', 'nb'];
const weeks = [...Array<number>(12).fill(300), ...Array<number>(12).fill(260)];
const totals = weekly(weeks, 7, [fact(addDays(start, 3), { contacts: 1 }, 'team', 'Odense')]);
const question: Question = { from: addDays(start, 84), to: addDays(start, 167), unit: null, compare: 'before' };
const scorecard = scorecardOf(totals, question);
const sheet = sheetOf(scorecard, 'en');
const allRows = [...sheet.four, ...sheet.perspectives.flatMap(({ rows }) => rows)];

describe('a sheet', () => {
	test('puts the four figures first and every other that has its data under its perspective, each once', () => {
		expect(sheet.four.map(({ figure }) => figure.key)).toEqual(['aht', 'fcr_repeat', 'return_rate', 'who5']);
		expect(allRows.map(({ figure }) => figure.key).toSorted()).toEqual([
			'aht',
			'contacts_per_issue',
			'fcr_repeat',
			'handle_per_resolution.hpi',
			'repeat_rate',
			'return_rate',
			'time_to_resolution.median',
			'who5'
		]);
	});

	test('says of every other headline, once, what it lacks', () => {
		const told = sheet.blind.spots.map(({ so }) => so).join(' ');
		const shown = allRows.map(({ figure }) => figure.key);
		const names = catalogue.flatMap(({ headline, key }) =>
			headline && !shown.includes(key) ? [metricName(key, 'en')] : []
		);
		expect(names.length).toBeGreaterThan(30);
		expect(names.filter((name) => !told.includes(name))).toEqual([]);
	});

	test('says of a queue which figures are not kept of queues, and draws no row of them', () => {
		const queue = { dimension: 'queue', member: 'Help' } as const;
		const day = addDays(start, 100);
		const helped = weekly(weeks, 7, [
			fact(day, { contacts: 50, handled: 50, handleKnown: 50, handleSeconds: 9000 }, 'queue', 'Help'),
			fact(day, { agentDays: 40, agentDayContacts: 900, agentDayContactSquares: 30_000 })
		]);
		const asked = sheetOf(scorecardOf(helped, { ...question, unit: queue }), 'en');
		expect(asked.blind.spots.find(({ lacking }) => lacking === 'Not kept at this level')?.so).toContain(
			'Contacts per agent and day'
		);
		expect(asked.perspectives.flatMap(({ rows }) => rows).map(({ figure }) => figure.key)).not.toContain('load');
	});

	test('never gives a measure of speed without what it is weighed against', () => {
		const speed = allRows.filter((row) => row.speed);
		expect(speed.map(({ figure }) => figure.key)).toEqual(['aht']);
		for (const { counterweights } of speed) {
			expect(counterweights.length).toBeGreaterThan(0);
			for (const { value, note } of counterweights) expect(value ?? note).not.toBeNull();
		}
		expect(sheet.balance.speed[0]?.key).toBe('aht');
		expect(sheet.balance.buys.map(({ key }) => key)).toEqual(['fcr_repeat', 'return_rate', 'who5']);
	});

	test('says how fresh, how many and how complete', () => {
		expect(sheet.standing[0]).toMatch(/^Data to Sunday 27 September/);
		expect(sheet.standing).toContain('2,016 contacts');
		expect(sheet.standing.some((said) => said.startsWith('customer known for 80.0'))).toBe(true);
	});

	test('lies level where what speed buys is not known', () => {
		expect(sheet.balance).toMatchObject({ weight: null, label: 'Nothing to weigh yet' });
	});

	test.each(languages)('is plain data, with no empty word, in %s', (locale) => {
		const words = sheetOf(scorecard, locale);
		expect(structuredClone(words)).toEqual(words);
		expect(JSON.stringify(words)).not.toMatch(/undefined|NaN|\[object|"scorecard_|"metric_/);
		expect(words.heading.length).toBeGreaterThan(20);
	});
});

describe('the blind spots', () => {
	const blind = blindSpots(scorecard.rows, 'en');

	test('name the data that were never imported and what nothing can be said of', () => {
		expect(blind.spots.length).toBeGreaterThan(3);
		expect(blind.spots.every(({ lacking }) => lacking.startsWith('Never imported: '))).toBe(true);
		const told = blind.spots.map(({ so }) => so).join(' ');
		for (const { metric, figure } of scorecard.rows) {
			if (figure.missing?.code === 'not_imported') expect(told).toContain(metricName(metric.key, 'en'));
		}
	});

	test('count what can be told, in all and by perspective', () => {
		const known = scorecard.rows.filter(({ figure }) => figure.missing?.code !== 'not_imported').length;
		expect(blind.seen).toBe(`${known} of ${scorecard.rows.length} figures can be told from what has been imported`);
		expect(blind.parts).toHaveLength(5);
		expect(blind.parts.at(-1)).toMatch(/^Speed: \d of 5$/);
	});

	test('are none where every metric has its data', () => {
		const told = scorecard.rows.filter(({ figure }) => figure.missing?.code !== 'not_imported');
		expect(blindSpots(told, 'en')).toMatchObject({ seen: 'Every figure on this page has its data', spots: [] });
	});
});

describe('the choices of the title', () => {
	const choices = choicesOf(question, totals, 'en');

	test('keep the other parts of the question in their addresses', () => {
		const asked = { ...question, unit: { dimension: 'team', member: 'Odense' }, compare: 'year' } as const;
		for (const { search } of choicesOf(asked, totals, 'en').periods) {
			expect(search).toContain('unit=team%3AOdense');
			expect(search).toContain('compare=year');
		}
	});

	test('offer as many whole weeks as there are, the last whole month and all days, and mark what is chosen', () => {
		expect(choices.periods.map(({ name }) => name)).toEqual([
			'The last whole week',
			'The last 4 whole weeks',
			'The last 12 whole weeks',
			expect.stringMatching(/^The last whole month, August/),
			'All days with data'
		]);
		expect(choices.periods.filter(({ chosen }) => chosen).map(({ name }) => name)).toEqual(['The last 12 whole weeks']);
	});

	test('offer units that have contacts, and never a person', () => {
		expect(choices.units).toEqual([
			{ name: 'Teams', members: [{ unit: 'team:Odense', name: 'Odense', chosen: false }] }
		]);
	});
});

describe('as markup from the server', () => {
	const rows = render(Rows, { props: { id: 'four', heading: 'Four', rows: sheet.four, about: sheet.about } }).body;
	const title = render(Title, { props: { title: sheet.title, choices: choicesOf(question, totals, 'en') } }).body;

	test('every figure has its definition, its receipt and, where it has one, its contacts', () => {
		for (const { figure } of sheet.four) expect(rows).toContain(`id="${figure.key}"`);
		expect(rows.match(/How this is counted/g)).toHaveLength(4);
		expect(rows).toMatch(/href="[^"]*\/contacts\?from=[^"]*only=handled"/);
	});

	test('every chart has a sentence and a table twin', () => {
		const charts = rows.match(/viewBox="0 0 280 \d+" role="img" aria-label="[^"]{20,}"/g) ?? [];
		expect(charts.length).toBeGreaterThan(0);
		expect(rows.match(/As a table/g)).toHaveLength(charts.length);
	});

	test('a figure without a value takes one line in its perspective, and stays a full row among the four', () => {
		const blind = sheet.four.filter(({ figure }) => figure.value === null).map((row) => ({ ...row, reading: null }));
		const details = Object.fromEntries(blind.map((row) => [row.figure.key, row]));
		const brief = render(FoldedRows, {
			props: { id: 'people', heading: 'People', rows: blind, details, about: sheet.about }
		});
		expect(blind.length).toBeGreaterThan(0);
		expect(brief.body).not.toContain('Weighed against');
		expect(brief.body.match(/<article/g)).toHaveLength(blind.length);
		expect(rows.match(/Weighed against/g)).toHaveLength(4);
	});

	test('the title is one heading whose choosers are plain forms and links', () => {
		expect(title).toContain('role="heading" aria-level="1"');
		expect(title.match(/<details/g)).toHaveLength(3);
		expect(title.match(/<form[^>]*method="get"/g)).toHaveLength(3);
		expect(title).not.toMatch(/onclick|<script/);
	});
});
