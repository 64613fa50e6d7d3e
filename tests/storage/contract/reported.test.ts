import { expect, test } from 'vitest';
import type { ReportedFigure } from '#lib/model/reported.ts';
import { contract } from '../engines.ts';

const figure = (more: Partial<ReportedFigure> = {}): ReportedFigure => ({
	metric: 'aht',
	dimension: 'team',
	member: 'Blue',
	month: '2026-03-01',
	occasion: 'first',
	definitions: 0,
	dataVersion: 'then',
	value: 300.25,
	low: null,
	high: 310,
	n: 120,
	reportedAt: 1_775_000_000,
	lastImport: 4,
	...more
});

contract('figures as they were reported', (fresh) => {
	test('stand as they were written down the first time', async () => {
		const store = await fresh();
		await store.report([figure()]);
		await store.report([figure({ value: 1 }), figure({ month: '2026-04-01' })]);
		expect(await store.reported({ month: '2026-03-01' })).toEqual([figure()]);
	});

	test('are found by month and unit, and the months of the whole by metric', async () => {
		const store = await fresh();
		const whole = figure({ dimension: 'all', member: '' });
		const after = figure({ occasion: 'after', definitions: 1, reportedAt: 1_775_000_009 });
		await store.report([after, figure(), whole]);
		expect(await store.reported({ unit: { dimension: 'team', member: 'Blue' } })).toEqual([figure(), after]);
		expect(await store.reportedMonths()).toEqual([{ metric: 'aht', month: '2026-03-01' }]);
		expect(await store.reported({ month: '2026-02-01' })).toEqual([]);
	});

	test('are forgotten with the samples that they were of', async () => {
		const store = await fresh();
		await store.report([figure()]);
		await store.forgetReported();
		expect(await store.reported()).toEqual([]);
	});
});
