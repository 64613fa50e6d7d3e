import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crossedTotals, isToldCrossed, totalsWithin } from '#lib/explorations/crossed.ts';
import { explorationOf } from '#lib/explorations/exploration.ts';
import { exploreTable } from '#lib/explorations/explore-table.ts';
import { explorationInWords } from '#lib/explorations/exploration-in-words.ts';
import { multiplesInWords } from '#lib/explorations/multiples-in-words.ts';
import { spreadNames, spreadOf, spreadsToSee } from '#lib/explorations/spread.ts';
import { spreadInWords, spreadTable } from '#lib/explorations/spread-in-words.ts';
import { windowCurves } from '#lib/explorations/window-curve.ts';
import { readTotals, type Totals } from '#lib/facts/running-totals.ts';
import { catalogue, metricOf } from '#lib/metrics/catalogue.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';
import type { FactPart, View } from '#lib/model/fact.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { wholeWeeks } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import { Mixing } from '#lib/scorecards/mixed.ts';
import { fillWithNordlys } from '../nordlys/fill.ts';
import { noPlan } from '#lib/targets/plan.ts';
import { chosenOf } from '../../src/routes/explore/chosen-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'explorations-'));
const address = `file:${join(folder, 'nordlys.db')}`;
const metrics: readonly Metric[] = catalogue;
let store: Store;
let totals: Totals;
let question: Question;

beforeAll(async () => {
	await fillWithNordlys(address);
	store = await openStore(address);
	totals = await readTotals(store);
	const span = totals.extent.contacts ?? { from: '', through: '' };
	question = { ...wholeWeeks(span), unit: null, compare: 'before' };
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const metricFor = (key: string): Metric => {
	const metric = metricOf(key);
	if (!metric) throw new Error(`no metric ${key}`);
	return metric;
};

describe('what is counted from contacts', () => {
	test('is for every metric that may be told exactly what stored facts say of the same unit', async () => {
		const { from, to } = question;
		const told = metrics.filter((metric) => isToldCrossed(metric, totals.extent));
		expect(told.length).toBeGreaterThan(25);
		for (const dimension of ['site', 'queue'] as const) {
			const [member = ''] = totals.members(dimension);
			const facts = await store.factsWithin({ dimension, member }, { by: 'all', from, to });
			const crossed = crossedTotals(facts, totals).view('all', '', from, to);
			const stored = totals.view(dimension, member, from, to);
			expect(told.map((metric) => [metric.key, metric.figure(crossed)])).toEqual(
				told.map((metric) => [metric.key, metric.figure(stored)])
			);
		}
	});

	test('is of a site by team exactly what is stored of its teams, which is then not counted again', async () => {
		const told = metrics.filter((metric) => isToldCrossed(metric, totals.extent));
		const { from, to } = question;
		const asked = { by: ['all', 'team'] as const, from, to };
		const [member = ''] = totals.members('site');
		const unit = { dimension: 'site', member } as const;
		const counted = await totalsWithin({ ...store, membersWithin: () => Promise.resolve(null) }, totals, unit, asked);
		const teams = counted.members('team');
		expect(teams.length).toBeGreaterThan(1);
		const stored = await totalsWithin(
			{
				membersWithin: () => Promise.resolve([...teams, 'a team that was not there then']),
				factsWithin: () => Promise.reject(new Error('counted again'))
			},
			totals,
			unit,
			asked
		);
		expect(stored.members('team')).toEqual(teams);
		const figuresOf = (within: Totals) =>
			[within.view('all', '', from, to), ...teams.map((team) => within.view('team', team, from, to))].map((view) =>
				told.map((metric) => [metric.key, view.dimension, metric.figure(view)])
			);
		expect(figuresOf(stored)).toEqual(figuresOf(counted));
		const weeks = (within: Totals) => within.view('all', '', from, to).over(from, addDays(from, 6));
		expect(weeks(stored).dimension).toBe(weeks(counted).dimension);
		expect(weeks(stored).sums().handled).toBe(weeks(counted).sums().handled);
	});

	test('is the same figure where no more is counted than it reads, and what was not asked for cannot be read', async () => {
		const { from, to } = question;
		const [member = ''] = totals.members('site');
		const [queue = ''] = totals.members('queue');
		const unit = { dimension: 'site', member } as const;
		const asked = { by: 'all', and: { dimension: 'queue', member: queue }, from, to } as const;
		const whole = crossedTotals(await store.factsWithin(unit, asked), totals).view('all', '', from, to);
		for (const { key, figure, reads } of metrics.filter((metric) => isToldCrossed(metric, totals.extent))) {
			if (!reads) throw new Error(`${key} does not say what it reads`);
			const facts = await store.factsWithin(unit, { ...asked, reads });
			const alone = crossedTotals(facts, totals, reads).view('all', '', from, to);
			expect([key, figure(alone)]).toEqual([key, figure(whole)]);
			expect(() => alone.sums().surveysAsked).toThrow('surveysAsked was not asked for');
			expect(() => alone.shape('decision')).toThrow('decision was not asked for');
		}
	});

	test('is never a metric of people', () => {
		const told = metrics.filter((metric) => isToldCrossed(metric, totals.extent));
		expect(told.filter(({ perspective }) => perspective === 'people')).toEqual([]);
		expect(told.map(({ key }) => key)).not.toContain('occupancy');
	});
});

/** A view of which nothing but some parts can be read. */
const readingOnly = (view: View, reads: readonly FactPart[]): View => {
	const refuse = (part: string | symbol) => {
		if (!reads.some((read) => read === part)) throw new Error(`${String(part)} is not among what is read`);
	};
	const each = (views: ReadonlyMap<string, View> | null) =>
		views && new Map([...views].map(([name, one]) => [name, readingOnly(one, reads)]));
	return {
		...view,
		sums: (until) =>
			new Proxy(view.sums(until), {
				get(sums, part): unknown {
					refuse(part);
					return Reflect.get(sums, part);
				}
			}),
		shape(distribution) {
			refuse(distribution);
			return view.shape(distribution);
		},
		over: (from, to) => readingOnly(view.over(from, to), reads),
		byReason: () => each(view.byReason()),
		bySite: () => each(view.bySite()),
		within(dimension, member) {
			const part = view.within(dimension, member);
			return part && readingOnly(part, reads);
		}
	};
};

test('a figure reads nothing but what its metric says', () => {
	const { from, to } = question;
	const views = (['all', 'site', 'team', 'queue'] as const).map((dimension) =>
		totals.view(dimension, totals.members(dimension)[0] ?? '', from, to)
	);
	const saying = metrics.flatMap(({ key, figure, reads }) => (reads ? [{ key, figure, reads }] : []));
	expect(saying.length).toBeGreaterThan(80);
	for (const { key, figure, reads } of saying)
		for (const view of views) expect([key, figure(readingOnly(view, reads))]).toEqual([key, figure(view)]);
});

describe('an exploration', () => {
	const exploration = (mixing: Mixing | null = null) => {
		const view = (from: string, to: string) => totals.view('all', '', from, to);
		return explorationOf(
			{
				view,
				members: totals.members('queue'),
				member: (name, from, to) => totals.view('queue', name, from, to),
				metrics,
				memberMetrics: metrics
			},
			{ question, metric: metricFor('aht'), by: 'queue', plan: noPlan, mixing }
		);
	};
	const fromContacts = { seconds: 0.25, untold: [], isByTold: true };

	test('has the same figure as the scorecard, and speed never alone, anywhere', () => {
		const { main, members } = exploration();
		expect(main[0]?.figure).toEqual(metricFor('aht').figure(totals.view('all', '', question.from, question.to)));
		expect(main.map(({ metric }) => metric.key)).toEqual(['aht', ...metricFor('aht').counterweights]);
		expect(members.length).toBeGreaterThan(1);
		for (const { figures } of members)
			expect(figures.map(({ metric }) => metric.key)).toEqual(['aht', 'handle_per_resolution.hpi']);
		expect(members.map(({ name }) => name)).toEqual(
			totals.members('queue').filter((name) => members.some((one) => one.name === name))
		);
	});

	test('has the line of the same mix beside its own, and the note that says so', () => {
		const mixing = new Mixing(totals.view('all', '', question.from, question.to), question.to);
		const told = explorationInWords(exploration(mixing), fromContacts, 'en').main[0]?.trend;
		const beside = told?.series.points.map((point) => point.beside) ?? [];
		expect(beside.filter((value) => value !== null).length).toBeGreaterThan(3);
		expect(told?.notes).toContain('dotted: same mix');
		const without = explorationInWords(exploration(), fromContacts, 'en').main[0]?.trend;
		expect(without?.series.points.every((point) => point.beside === null)).toBe(true);
	});

	test('does not spread speed out where nothing it is weighed against can be told', () => {
		const chosen = {
			view: (from: string, to: string) => totals.view('all', '', from, to),
			members: totals.members('queue'),
			member: (name: string, from: string, to: string) => totals.view('queue', name, from, to),
			metrics
		};
		const asked = { question, metric: metricFor('aht'), by: 'queue' as const, plan: noPlan };
		expect(explorationOf({ ...chosen, memberMetrics: [metricFor('aht')] }, asked).members).toEqual([]);
		expect(explorationOf({ ...chosen, memberMetrics: [] }, asked).members).toEqual([]);
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)('is told in %s, each member leading to itself', (locale) => {
		const { members, standing, by } = explorationInWords(exploration(), fromContacts, locale);
		expect(members.every(({ name, search }) => new URLSearchParams(search ?? '').get('unit') === `queue:${name}`)).toBe(
			true
		);
		expect(standing.join(' ')).toMatch(/0[.,]3/);
		expect(by?.length).toBeGreaterThan(3);
		const drawn = multiplesInWords(exploration(), locale);
		expect(drawn.map(({ key }) => key)).toEqual(['aht', 'handle_per_resolution.hpi']);
		expect(JSON.stringify(drawn)).not.toMatch(/NaN|undefined/);
	});

	test('of a unit whose weeks have too few is drawn four weeks a point, and who is not drawn is named', () => {
		const asked = { question, metric: metricFor('aht'), by: null, plan: noPlan };
		const rare = totals.members('reason').flatMap((reason) => {
			const view = (from: string, to: string) => totals.view('reason', reason, from, to);
			const found = explorationOf({ view, members: [], member: view, metrics, memberMetrics: [] } as const, asked);
			return found.main[0]?.blocks ? [found] : [];
		});
		expect(rare.length).toBeGreaterThan(0);
		for (const found of rare) {
			const [traced] = found.main;
			expect(traced?.trend.points.filter(({ figure }) => figure.value !== null).length).toBeLessThan(
				(traced?.trend.points.length ?? 0) / 2
			);
			const [first] = explorationInWords(found, fromContacts, 'en').main;
			if (first?.trend) expect(first.searches).toHaveLength(first.trend.series.points.length);
		}
	});

	test('of two filters is there for every metric, also for one that contacts cannot tell', async () => {
		const [member = ''] = totals.members('site');
		const [queue = ''] = totals.members('queue');
		const both: Question = {
			...question,
			unit: { dimension: 'site', member },
			and: { dimension: 'queue', member: queue }
		};
		for (const metric of metrics) {
			const { chosen } = await chosenOf(store, totals, { question: both, metric, by: 'team', metrics });
			const { main } = explorationOf(chosen, { question: both, metric, by: 'team', plan: noPlan });
			expect(main[0]?.metric.key).toBe(metric.key);
		}
	});

	test('leaves as a table that has the same numbers, and the pair with them', () => {
		const { main } = exploration();
		const table = exploreTable(exploration(), fromContacts, 'en');
		expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
		expect(table.rows[0]?.[4]).toEqual({ value: main[0]?.figure.value, unit: 'seconds' });
		expect(new Set(table.rows.map((row) => row[1])).size).toBeGreaterThan(1);
	});
});

describe('a spread', () => {
	test('has a shape for every quantity that was stored, and leaves with what it is weighed against', () => {
		const view = totals.view('all', '', question.from, question.to);
		const names = spreadsToSee(view, question);
		expect(names).toContain('handle');
		for (const name of names) {
			const spread = spreadOf(view, question, name, metrics);
			const table = spreadTable(spread, 'da');
			expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
			expect(spread.beside.length).toBeGreaterThan(1);
			const words = spreadInWords(spread, 'sv');
			expect(words.spoken).toHaveLength(words.twin.rows.length);
			const { now } = spread;
			if (now) expect(now.bins.counts.reduce((sum, count) => sum + count, now.bins.beyond)).toBeCloseTo(now.n, 6);
		}
		expect(spreadNames).toEqual(expect.arrayContaining(names));
	});

	test('of two filters knows only what contacts say, and of a queue no working days', () => {
		const view = totals.view('all', '', question.from, question.to);
		const queue = { dimension: 'queue', member: 'x' } as const;
		const both = spreadsToSee(view, { ...question, unit: queue, and: { dimension: 'team', member: 'y' } });
		expect(both.filter((name) => ['gap', 'tenure', 'decision', 'around_target'].includes(name))).toEqual([]);
		expect(spreadsToSee(view, { ...question, unit: queue })).not.toContain('gap');
	});
});

describe('the window curve', () => {
	test('falls as the window grows, and is the scorecard at seven days', () => {
		const view = totals.view('all', '', question.from, question.to);
		for (const { points } of windowCurves(view)) {
			const values = points.flatMap(({ figure }) => figure.value ?? []);
			expect(values).toEqual([...values].sort((a, b) => b - a));
			expect(points.map(({ followed }) => followed)).toEqual(
				points.map(({ followed }) => followed).sort((a, b) => b - a)
			);
		}
		const [any, same] = windowCurves(view);
		expect(any?.points[2]?.figure).toEqual(metricFor('fcr_repeat').figure(view));
		expect(same?.points.at(-1)?.figure).toEqual(metricFor('fcr_repeat.same_reason').figure(view));
	});
});
