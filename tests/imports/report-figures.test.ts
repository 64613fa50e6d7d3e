import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { usualDefinitions } from '#lib/model/definitions.ts';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { changeDefinitions } from '#lib/server/imports/change-definitions.ts';
import { reportFigures } from '#lib/server/imports/report-figures.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { answer, batches, contact, draft, noon, takeIn } from '../storage/records-by-hand.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-reports-'));
	store = await openStore(`file:${join(folder, 'test.db')}`);
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

/** So many contacts on each of the days, answered after 5, 15, 25 … seconds by turns, by teams of two sizes. */
function calls(from: string, days: number, name = ''): ReturnType<typeof contact>[] {
	return Array.from({ length: days * 12 }, (_, index) =>
		contact(`${name}${from} ${index}`, noon(from) + Math.floor(index / 12) * 86_400 + (index % 12) * 300, {
			handleSeconds: 200 + (index % 7) * 10,
			waitSeconds: 5 + (index % 4) * 10,
			team: index % 12 ? 'Large' : 'Small'
		})
	);
}

const bring = (records: ReturnType<typeof contact>[]) =>
	takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(records));
const of = (reports: ReportedFigure[], metric: string, member = '', occasion = 'first') =>
	reports.filter((one) => one.metric === metric && one.member === member && one.occasion === occasion);

describe('figures of months that have become final', () => {
	test('are written down once, of all and of each team that is large enough', async () => {
		await bring(calls('2026-03-01', 33));
		expect(await reportFigures(store)).toBeGreaterThan(0);
		const reports = await store.reported();
		expect(new Set(reports.map(({ month }) => month))).toEqual(new Set(['2026-03-01']));
		expect(of(reports, 'aht')).toMatchObject([{ n: 372, definitions: 0, lastImport: 1 }]);
		expect(of(reports, 'aht', 'Large')).toMatchObject([{ dimension: 'team', n: 341 }]);
		expect(of(reports, 'aht', 'Small')).toEqual([]);
		expect(await reportFigures(store)).toBe(0);
	});

	test('stay as they were when more of the month comes in', async () => {
		await bring(calls('2026-03-01', 33));
		await reportFigures(store);
		const before = await store.reported();
		await bring(calls('2026-03-10', 5, 'late '));
		await reportFigures(store);
		expect(await store.reported()).toEqual(before);
	});

	test('are none while a month is not over, and none of what must be withheld', async () => {
		await bring(calls('2026-03-01', 31));
		const pulse = Array.from({ length: 4 }, (_, index) => answer(`${index}`, 'Large', '2026-03-05', 50, 7));
		await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>(pulse));
		expect(await reportFigures(store)).toBe(0);
		await bring(calls('2026-04-01', 5));
		await reportFigures(store);
		expect(of(await store.reported(), 'who5', 'Large')).toEqual([]);
		expect(of(await store.reported(), 'who5')).toEqual([]);
		expect(of(await store.reported(), 'aht')).toHaveLength(1);
	});
});

describe('a change of definitions', () => {
	const stricter = { definitions: { ...usualDefinitions, serviceLevelSeconds: 10 }, by: 'Kim', reason: 'Sooner' };

	test('writes down each figure just before and just after, where they differ', async () => {
		await bring(calls('2026-03-01', 33));
		await reportFigures(store);
		const shares: number[] = [];
		const { number } = await changeDefinitions(store, stricter, (share) => shares.push(share));
		expect(number).toBe(1);
		expect(shares.length).toBeGreaterThan(0);
		const reports = await store.reported();
		expect(of(reports, 'service_level.answered')).toMatchObject([{ value: 0.5, definitions: 0 }]);
		expect(of(reports, 'service_level.answered', '', 'before')).toMatchObject([{ value: 0.5, definitions: 1 }]);
		expect(of(reports, 'service_level.answered', '', 'after')).toMatchObject([{ value: 0.25, definitions: 1 }]);
		expect(of(reports, 'service_level.answered', 'Large', 'after')).toHaveLength(1);
		expect(of(reports, 'aht', '', 'before')).toEqual([]);
	});

	test('leaves later months to be reported by the new version', async () => {
		await bring(calls('2026-03-01', 33));
		await reportFigures(store);
		await changeDefinitions(store, stricter, () => {});
		await bring(calls('2026-04-03', 31));
		await reportFigures(store);
		const [march, april] = of(await store.reported(), 'service_level.answered');
		expect([march?.value, march?.definitions]).toEqual([0.5, 0]);
		expect([april?.month, april?.definitions]).toEqual(['2026-04-01', 1]);
		expect(april?.value).toBeCloseTo(0.25, 5);
	});
});
