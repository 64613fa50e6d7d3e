import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTotals, type Totals } from '#lib/facts/running-totals.ts';
import { finalFigures } from '#lib/metrics/month-figures.ts';
import type { Dimension } from '#lib/model/fact.ts';
import { firstOfMonth } from '#lib/model/day.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { reportFigures } from '#lib/server/imports/report-figures.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { fillTwoSites } from '../storage/two-sites.ts';

let folder: string;
let store: Store;
let totals: Totals;
let reported: ReportedFigure[];
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-reported-'));
	store = await openStore(`file:${join(folder, 'test.db')}`);
	await fillTwoSites(store);
	await reportFigures(store);
	totals = await readTotals(store);
	reported = await store.reported();
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const told = (metric: string, month: string, dimension: Dimension, member: string): number | undefined =>
	reported.find(
		(one) => one.metric === metric && one.month === month && one.dimension === dimension && one.member === member
	)?.value;

test('what is reported of every metric, unit and month is what a page shows of it', async () => {
	const units = (['all', 'site', 'team'] as const).flatMap((dimension) =>
		totals.members(dimension).map((member) => ({ dimension, member }))
	);
	const metrics = await metricsOf(store);
	const months = ['2025-08-01', '2025-09-01', '2025-10-01', '2025-11-01', '2025-12-01', '2026-01-01'];
	expect(firstOfMonth(totals.extent.contacts?.from ?? '')).toBe(months[0]);
	const shown = finalFigures(
		totals.view,
		metrics.flatMap((metric) => months.map((month) => ({ metric, month }))),
		units
	);
	const line = (one: Pick<ReportedFigure, 'metric' | 'month' | 'dimension' | 'member' | 'value' | 'n'>) =>
		`${one.metric} ${one.month} ${one.dimension} ${one.member} ${one.value} ${one.n}`;
	const wanted = shown.map(({ metric: { key }, month, dimension, member, figure: { value, n } }) =>
		line({ metric: key, month, dimension, member, value: value ?? NaN, n })
	);
	const firstOfContacts = (one: ReportedFigure) => one.month >= '2025-08-01';
	expect(reported.filter(firstOfContacts).map(line).sort()).toEqual(wanted.sort());
	expect(new Set(reported.map(({ metric }) => metric)).size).toBeGreaterThan(20);
});

test('turnover is that of twelve months: of twelve people three leave as December ends', () => {
	expect(told('turnover', '2025-12-01', 'team', 'North')).toBeCloseTo(3 / 12, 5);
	expect(told('turnover', '2025-12-01', 'site', 'Aarhus')).toBeCloseTo(3 / 12, 5);
	expect(told('turnover', '2025-12-01', 'team', 'South')).toBe(0);
	expect(told('turnover', '2025-12-01', 'all', '')).toBeCloseTo(3 / 24, 5);
});

test('turnover by choice is that of the last calendar year: of eighteen people five resign as 2024 ends', () => {
	expect(told('turnover.voluntary', '2025-11-01', 'team', 'North')).toBeCloseTo(5 / ((18 * 366) / 365), 5);
});
