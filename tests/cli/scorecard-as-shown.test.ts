import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scorecard } from '../../src/cli/scorecard.ts';
import { viewOf } from '../../src/routes/scorecard/view-of.ts';
import { comparisonOf } from '#lib/explorations/comparison-of.ts';
import { totalsWithin } from '#lib/explorations/crossed.ts';
import { readTotals, type Totals } from '#lib/facts/running-totals.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { alphabetically } from '#lib/model/alphabetically.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { unitOf } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';
import { figuresOf, type FlatFigure } from '#lib/scorecards/figures-of.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { callVerb } from '../call-verb.ts';
import { batches, draft, plainRecord, takeIn } from '../storage/records-by-hand.ts';
import { fillTwoSites } from '../storage/two-sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'scorecard-as-shown-'));
const days = { from: '2025-10-01', to: '2025-12-31' };
let store: Store;
let totals: Totals;
let metrics: Metric[];

/** Of every sixth call praise that is passed on. */
const praise = Array.from({ length: 600 }, (_, index) =>
	plainRecord('feedback', `${index}`, {
		...{ type: 'praise', contactId: `${index * 6}`, day: '2025-11-01', forwardedDay: '2025-11-01', unit: 'Shop' }
	})
);

beforeAll(async () => {
	store = await openStore(`file:${join(folder, 'test.db')}`);
	await fillTwoSites(store);
	await takeIn(store, 'feedback', draft('feedback'), batches<'feedback'>(praise));
	totals = await readTotals(store);
	metrics = await metricsOf(store);
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const printed = async (flags: Record<string, string>) =>
	JSON.parse(await callVerb(scorecard, store, { ...days, ...flags, json: true })) as FlatFigure[];
const asUnit = (flag: string) => flag.replace('=', ':');
const locals = () => ({ store, totals: () => Promise.resolve(totals) }) as App.Locals;

describe('the figures of a command are those of the page', () => {
	test.each<Record<string, string>>([
		{},
		{ where: 'site=Aarhus' },
		{ where: 'team=South' },
		{ where: 'queue=Q1' },
		{ where: 'reason=Billing' },
		{ where: 'team=North', and: 'queue=Q1' }
	])('of a scorecard: %j', async (flags) => {
		const params = new URLSearchParams(days);
		if (flags.where) params.set('unit', asUnit(flags.where));
		if (flags.and) params.set('and', asUnit(flags.and));
		const shown = await viewOf(locals(), params);
		const rows = shown ? figuresOf(shown.scorecard) : [];
		expect(rows.filter(({ value }) => value !== null).length).toBeGreaterThan(10);
		expect(await printed(flags)).toEqual(rows);
	});

	test.each<Record<string, string>>([
		{ by: 'team' },
		{ by: 'queue' },
		{ by: 'team', where: 'site=Aarhus' },
		{ by: 'queue', where: 'site=Aarhus' },
		{ by: 'reason', where: 'team=North' },
		{ by: 'site', where: 'queue=Q1', and: 'reason=Billing' }
	])('unit by unit: %j', async ({ by: name, where, and }) => {
		const by = dimensions.find((one) => one !== 'all' && one === name) as NamedDimension;
		const [unit, other] = [where, and].map((flag) => (flag ? unitOf(asUnit(flag)) : null));
		const question: Question = { ...days, unit: unit ?? null, ...(other && { and: other }), compare: 'before' };
		const within =
			unit && (await totalsWithin(store, totals, unit, { by: ['all', by], ...days, ...(other && { and: other }) }));
		const found = await printed({ by, ...(where && { where }), ...(and && { and }) });
		for (const metric of metrics) {
			const { units } = comparisonOf(
				totals,
				question,
				{ by, metric: metric.key },
				metrics,
				alphabetically,
				within
			).metric;
			const own = found.filter((figure) => figure.metric === metric.key);
			expect(own.length).toBeGreaterThan(0);
			expect(
				own.filter(({ value }) => value !== null).map(({ unit: member, value, n }) => [member, value, n]),
				metric.key
			).toEqual(units.flatMap(({ member, raw }) => (raw.value === null ? [] : [[member, raw.value, raw.n]])));
		}
	});

	test('of the unit that is asked for among its own kind', async () => {
		const whole = await printed({ by: 'team' });
		expect(await printed({ by: 'team', where: 'team=North' })).toEqual(whole.filter(({ unit }) => unit === 'North'));
	});
});

test('what contacts alone do not tell is not told of contacts that two units have in common', async () => {
	const figures = await printed({ by: 'queue', where: 'site=Aarhus' });
	const passedOn = figures.filter(({ metric }) => metric === 'feedback_forwarded');
	expect(passedOn.map(({ value, missing }) => [value, missing])).toEqual(
		Array.from({ length: 5 }, () => [null, 'not_crossed'])
	);
});
