import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scorecard as scorecardVerb } from '../../src/cli/scorecard.ts';
import { overviewOf } from '../../src/routes/overview-of.ts';
import { viewOf as reportView } from '../../src/routes/report/view-of.ts';
import { viewOf as savedView } from '../../src/routes/scorecards/[key]/view-of.ts';
import { viewOf as scorecardView } from '../../src/routes/scorecard/view-of.ts';
import { viewOf as compareView } from '../../src/routes/compare/view-of.ts';
import { viewOf as exploreView } from '../../src/routes/explore/view-of.ts';
import { comparisonSearch } from '#lib/explorations/comparison-asked.ts';
import { exploreSearch } from '#lib/explorations/explore-asked.ts';
import { csvBegin, csvOf } from '#lib/exports/csv.ts';
import { currentTotals } from '#lib/facts/running-totals.ts';
import { spellValue, type Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { addDays, daysBetween, firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { metricName, missingInWords } from '#lib/questions/names.ts';
import { searchOf } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import ReportPage from '#lib/reports/ReportPage.svelte';
import { figuresOf, weighedOf, type FlatFigure, type ToldFigure } from '#lib/scorecards/figures-of.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { figuresFor, figuresHere } from '#lib/sheets/figures-here.ts';
import FoldedRows from '#lib/sheets/FoldedRows.svelte';
import Rows from '#lib/sheets/Rows.svelte';
import { scorecardTable } from '#lib/sheets/scorecard-table.ts';
import { detailsByKey, perspectivesInBrief, sheetOf } from '#lib/sheets/sheet-of.ts';
import { randomStream, type Random } from '#lib/statistics/random.ts';
import { callVerb } from '../call-verb.ts';
import { fillWithNordlys } from '../nordlys/fill.ts';
import { writtenRecord } from '../storage/records-by-hand.ts';
import { toldInHtml } from '../told-in-html.ts';

const folder = mkdtempSync(join(tmpdir(), 'one-number-'));
const address = `file:${join(folder, 'nordlys.db')}`;
let store: Store;
let locals: App.Locals;
let metrics: readonly Metric[];
let span: { from: string; through: string };
let members: Record<NamedDimension, string[]>;

const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');

beforeAll(async () => {
	await fillWithNordlys(address);
	store = await openStore(address);
	const target = writtenRecord('targets', {
		...{ metric: 'aht', value: 400, counterweight: 'fcr_repeat', reviewDay: '2027-01-01', fromDay: '2020-01-01' }
	});
	await store.enterByHand('targets', target, 'eva');
	locals = { store, totals: currentTotals(store) } as App.Locals;
	metrics = await metricsOf(store);
	const totals = await locals.totals();
	span = totals.extent.contacts ?? { from: '', through: '' };
	members = Object.fromEntries(named.map((dimension) => [dimension, totals.members(dimension)])) as typeof members;
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

/** A state of the address: a period within the data, a unit or all, and any comparison. */
function drawn(random: Random, whole: boolean): Question {
	const days = daysBetween(span.from, span.through);
	const from = addDays(span.from, random.whole(0, days - 1));
	const to = addDays(from, random.whole(0, daysBetween(from, span.through)));
	const dimension = random.chance(0.75)
		? random.pick<NamedDimension>(['site', 'team', 'queue', 'channel', 'reason', 'employer'])
		: null;
	const [first, ...rest] = dimension ? members[dimension] : [];
	const compare = random.pick(['before', 'year', 'none', addDays(span.from, random.whole(0, days))]);
	return {
		from: whole ? firstOfMonth(from) : from,
		to: whole ? lastOfMonth(to) : to,
		unit: dimension && first !== undefined ? { dimension, member: random.pick([first, ...rest]) } : null,
		compare
	};
}

const states = Array.from({ length: 10 }, (_, place) => place);
const stateOf = (place: number): Question => drawn(randomStream(place, 'one number'), place % 3 === 2);

/** What the command line prints of a state. */
async function printed({ from, to, unit, and }: Question): Promise<FlatFigure[]> {
	const named = (name: string, one: Question['unit'] = null) => one && { [name]: `${one.dimension}=${one.member}` };
	const where = { ...named('where', unit), ...named('and', and) };
	return JSON.parse(await callVerb(scorecardVerb, store, { from, to, json: true, ...where })) as FlatFigure[];
}

/** How a figure is spelled, or why there is none. */
const spelled = ({ metric, figure: { value, missing } }: ToldFigure, locale?: Locale): string =>
	value === null
		? missingInWords(missing ?? { code: 'none_in_period' }, locale)
		: spellValue(metric.unit, value, locale);

/** Every figure of a page that is marked says what the scorecard says of its metric. */
function expectToldIn(html: string, figures: readonly ToldFigure[]): string[] {
	const told = toldInHtml(html);
	const byKey = new Map(figures.map((weighed) => [weighed.metric.key, weighed]));
	for (const [key, texts] of told) {
		const weighed = byKey.get(key);
		if (!weighed) throw new Error(`${key} is on the page and not in the scorecard`);
		// a finding tells of a change, before what it is weighed against
		const stated = texts.filter((text) => !text.endsWith(`${m.scorecard_weighed()}:`));
		for (const text of stated) expect(text, key).toContain(spelled(weighed).replace(/\s+/g, ' '));
	}
	return [...told.keys()];
}

describe.each(states)('a number is one and the same, state %i', (place) => {
	test('on the scorecard, as drawn, and from the command line', async () => {
		const question = stateOf(place);
		const view = await scorecardView(locals, new URLSearchParams(searchOf(question)));
		if (!view) throw new Error('nothing to show');
		const figures = weighedOf(view.scorecard);
		expect(await printed(question)).toEqual(figuresOf(view.scorecard));
		expect(figures.map(({ metric }) => metric.key).sort()).toEqual(metrics.map(({ key }) => key).sort());
		const sheet = sheetOf(view.scorecard);
		const { about } = sheet;
		const details = detailsByKey(view.scorecard);
		const html = [
			render(Rows, { props: { id: 'four', heading: 'four', rows: sheet.four, about } }).body,
			...perspectivesInBrief(view.scorecard).map(
				({ key, name, rows }) => render(FoldedRows, { props: { id: key, heading: name, rows, details, about } }).body
			)
		];
		const keys = expectToldIn(html.join(''), figures);
		const known = figures.filter(({ figure }) => figure.value !== null).map(({ metric }) => metric.key);
		expect(known.filter((key) => !keys.includes(key))).toEqual([]);
	});

	test.each(['en', 'da'] as const)('in the file that leaves, %s', async (locale) => {
		const question = stateOf(place);
		const view = await scorecardView(locals, new URLSearchParams(searchOf(question)));
		if (!view) throw new Error('nothing to show');
		const csv = csvOf(scorecardTable(view.scorecard, locale), locale);
		const delimiter = locale === 'en' ? ',' : ';';
		const [, ...rows] = Papa.parse<string[]>(csv.slice(csvBegin.length), { delimiter }).data;
		const numberIn = (text: string): number => Number(text.replace('%', '').replace(',', '.'));
		const seconds = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
		for (const [index, { metric, figure }] of weighedOf(view.scorecard).entries()) {
			const [, name, , text = '', , , , , , , , note] = rows[index] ?? [];
			expect(name).toBe(metricName(metric, locale));
			if (figure.value === null) {
				expect(text, metric.key).toBe('');
				expect(note, metric.key).toBe(figure.missing && missingInWords(figure.missing, locale));
			} else if (metric.unit === 'seconds') {
				expect(text.includes(':') ? seconds(text) : numberIn(text), metric.key).toBe(Math.round(figure.value));
			} else {
				const value = numberIn(text) / (metric.unit === 'share' ? 100 : 1);
				expect(Math.abs(value - figure.value), metric.key).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(value)));
			}
		}
	});

	test('at its definition and in the report', async () => {
		const question = stateOf(place);
		const totals = await locals.totals();
		const figures = await weighedAt(question);
		const values = figuresFor(totals, question, metrics);
		const here = figuresHere(totals, question, metrics);
		for (const weighed of figures) {
			const { metric, figure } = weighed;
			expect(values.get(metric.key), metric.key).toEqual(figure);
			const said = here.get(metric.key);
			if (figure.value === null) expect(said?.note, metric.key).toContain(spelled(weighed));
			else expect(said?.value, metric.key).toBe(spelled(weighed));
		}
		const view = await reportView(locals, new URL(`http://localhost/report${searchOf(question)}`));
		if (!view) throw new Error('nothing to show');
		const { body } = render(ReportPage, { props: { report: view.report, notes: [], asOf: '' } });
		expect(expectToldIn(body, figures)).toEqual(expect.arrayContaining(['aht', 'fcr_repeat']));
	});

	test('beside other units and over time', async () => {
		const question = stateOf(place);
		const by = question.unit?.dimension ?? 'team';
		const asked = { ...question, compare: 'none' as const };
		const figures = await weighedAt(asked);
		const some = figures.filter((_, index) => index % 5 === place % 5);
		for (const { metric, figure } of some) {
			const sides = comparisonSearch(asked, { by, metric: metric.key });
			const compared = await compareView(locals, new URL(`http://localhost/compare${sides}`));
			const found = compared?.comparison.metric;
			const beside = question.unit
				? found?.units.find(({ member }) => member === question.unit?.member)?.raw
				: found?.whole.raw;
			expect(beside, metric.key).toEqual(figure);
			const search = exploreSearch(asked, { metric: metric.key, by: null });
			const explored = await exploreView(locals, new URL(`http://localhost/explore${search}`));
			const main = explored?.exploration.main.map((told) => ({ key: told.metric.key, figure: told.figure })) ?? [];
			expect(main[0]).toEqual({ key: metric.key, figure });
			const scored = new Map(figures.map((weighed) => [weighed.metric.key, weighed.figure]));
			for (const told of main) expect(told.figure, told.key).toEqual(scored.get(told.key));
		}
	});
});

/** Two filters that have contacts in common, for some days. */
const crossings: [Pick<Question, 'unit' | 'and' | 'compare'>][] = [
	[
		{ unit: { dimension: 'site', member: 'Odense' }, and: { dimension: 'channel', member: 'voice' }, compare: 'before' }
	],
	[{ unit: { dimension: 'channel', member: 'voice' }, and: { dimension: 'site', member: 'Odense' }, compare: 'none' }],
	[
		{
			unit: { dimension: 'site', member: 'Malmö' },
			and: { dimension: 'employer', member: 'Nordlys' },
			compare: 'before'
		}
	]
];

describe.each(crossings)('a number that two filters leave is one and the same, %j', (filters) => {
	const asked = (): Question => ({ ...filters, from: addDays(span.through, -83), to: addDays(span.through, -14) });

	test('on the scorecard, the first page, the report, explored, and from the command line', async () => {
		const question = asked();
		const view = await scorecardView(locals, new URLSearchParams(searchOf(question)));
		if (!view) throw new Error('nothing to show');
		const figures = weighedOf(view.scorecard);
		expect(view.scorecard.contacts).toBeGreaterThan(50);
		expect(await printed(question)).toEqual(figuresOf(view.scorecard));

		const overview = await overviewOf(locals, new URLSearchParams(searchOf(question)));
		expect(overview?.sheet.heading).toBe(sheetOf(view.scorecard).heading);
		expect(overview?.sheet.four).toEqual(sheetOf(view.scorecard).four);
		const report = await reportView(locals, new URL(`http://localhost/report${searchOf(question)}`));
		if (!report) throw new Error('nothing to show');
		expect(report.report.sheet.four).toEqual(sheetOf(view.scorecard).four);
		const { body } = render(ReportPage, { props: { report: report.report, notes: report.notes, asOf: '' } });
		// what has changed is told as changes
		const [above = '', , below = ''] = body.split(
			/<section aria-labelledby="changed-heading"|<section aria-labelledby="people-heading"/
		);
		expect(expectToldIn(above + below, figures)).toEqual(expect.arrayContaining(['aht', 'fcr_repeat', 'who5']));

		// why there is none may be said otherwise where one metric alone is asked for
		const told = figures.filter(
			({ figure: { missing } }) => !['not_crossed', 'not_imported'].includes(missing?.code ?? '')
		);
		expect(told.filter(({ figure }) => figure.value !== null).length).toBeGreaterThan(10);
		for (const { metric, figure } of told.filter((_, index) => index % 4 === 0)) {
			const search = exploreSearch(question, { metric: metric.key, by: null });
			const explored = await exploreView(locals, new URL(`http://localhost/explore${search}`));
			expect(explored?.exploration.main[0]?.figure, metric.key).toEqual(figure);
		}
	});

	test('and in the score of a scorecard that opens with both, as a page and from the command line', async () => {
		const question = asked();
		const weights = { fcr_repeat: 40, csat: 20, aht: 20, who5: 20 };
		const { unit, and = null } = question;
		await store.saveScorecards([{ key: 'both', name: 'Both', unit, and, baseline: null, weights }], 'Kim');
		const opening = { from: question.from, to: question.to };
		const figures = new Map((await weighedAt(question)).map(({ metric, figure }) => [metric.key, figure]));
		const { answer } = await savedView(locals, 'both', new URLSearchParams(searchOf(question)));
		expect(answer?.score.parts.map(({ key }) => key).sort()).toEqual(Object.keys(weights).sort());
		for (const { key, weighed } of answer?.score.parts ?? []) {
			expect(weighed?.figure.value, key).toEqual(figures.get(key)?.value);
		}
		const printed = JSON.parse(await callVerb(scorecardVerb, store, { ...opening, saved: 'both', json: true })) as {
			and: string;
			parts: { metric: string; value: number | null }[];
		};
		expect(printed.and).toBe(and?.member);
		for (const { metric, value } of printed.parts) expect(value, metric).toEqual(figures.get(metric)?.value);
		await store.removeScorecard('both', 'Kim');
	});

	test('and where they were asked as first reported, pages that tell them as they stand now say so', async () => {
		const search = searchOf({ ...asked(), as: 'first' });
		const now = await overviewOf(locals, new URLSearchParams(searchOf(asked())));
		const overview = await overviewOf(locals, new URLSearchParams(search));
		const report = await reportView(locals, new URL(`http://localhost/report${search}`));
		expect(overview?.sheet.four).toEqual(now?.sheet.four);
		for (const notes of [overview?.notes, report?.notes]) expect(notes?.join(' ')).toContain('as they stand now');
		expect(now?.notes).toEqual([]);
	});

	test('and no people are told of, nor planned for', async () => {
		const view = await scorecardView(locals, new URLSearchParams(searchOf(asked())));
		const people = view?.scorecard.rows.filter(({ metric }) => metric.perspective === 'people') ?? [];
		expect(people.length).toBeGreaterThan(3);
		for (const { metric, figure, trend } of people) {
			expect(['not_crossed', 'not_imported'], metric.key).toContain(figure.missing?.code);
			expect(trend.points.every((point) => point.figure.value === null)).toBe(true);
		}
		expect(view?.scorecard.rows.filter(({ judged }) => judged !== null)).toEqual([]);
		const whole = await scorecardView(locals, new URLSearchParams());
		expect(whole?.scorecard.rows.some(({ judged }) => judged !== null)).toBe(true);
	});
});

/** The figures of the scorecard that a state asks for. */
async function weighedAt(question: Question): Promise<ToldFigure[]> {
	const view = await scorecardView(locals, new URLSearchParams(searchOf(question)));
	return view ? weighedOf(view.scorecard) : [];
}

test('the states that are drawn differ: with and without a unit, whole months, and a unit of several dimensions', () => {
	const all = states.map(stateOf);
	expect(new Set(all.map(({ unit }) => unit?.dimension ?? 'all')).size).toBeGreaterThan(3);
	expect(all.some(({ from, to }) => from.endsWith('-01') && to === lastOfMonth(to))).toBe(true);
});
