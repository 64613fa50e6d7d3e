import { expect, test } from 'vitest';
import type { AnalysisKept } from '#lib/model/analysis-kept.ts';
import { contract } from '../engines.ts';

const found = (subject: string, more: Partial<AnalysisKept> = {}): Omit<AnalysisKept, 'key'> => ({
	subject,
	dataVersion: 'v1',
	seed: 1,
	body: JSON.stringify({ subject }),
	computedAt: 1_790_000_000,
	tookMilliseconds: 12,
	...more
});

contract('what analyses found', (fresh) => {
	test('is kept as it was told, by analysis, its subjects in the order that they were given in', async () => {
		const store = await fresh();
		expect(await store.analyses()).toEqual([]);
		await store.keepAnalyses('partner', [found('9'), found('10', { seed: 7 })]);
		await store.keepAnalyses('load', [found('all', { tookMilliseconds: 0 })]);
		expect(await store.analyses()).toEqual([
			{ key: 'load', ...found('all', { tookMilliseconds: 0 }) },
			{ key: 'partner', ...found('9') },
			{ key: 'partner', ...found('10', { seed: 7 }) }
		]);
	});

	test('gives way to what the same analysis finds later; subjects that are gone go with it, others stay', async () => {
		const store = await fresh();
		await store.keepAnalyses('load', [found('all')]);
		await store.keepAnalyses('partner', [found('1'), found('2')]);
		await store.keepAnalyses('partner', [found('2', { dataVersion: 'v2' })]);
		const kept = await store.analyses();
		expect(kept.map(({ key, subject, dataVersion }) => [key, subject, dataVersion])).toEqual([
			['load', 'all', 'v1'],
			['partner', '2', 'v2']
		]);
		await store.keepAnalyses('partner', []);
		expect((await store.analyses()).map(({ key }) => key)).toEqual(['load']);
	});

	test('is kept whole or not at all', async () => {
		const store = await fresh();
		await store.keepAnalyses('partner', [found('1')]);
		await expect(store.keepAnalyses('partner', [found('2'), found('2')])).rejects.toThrow();
		expect((await store.analyses()).map(({ subject }) => subject)).toEqual(['1']);
	});

	test('makes pages new, though no figure rests on it', async () => {
		const store = await fresh();
		const [pages, figures] = [await store.version(), await store.factsVersion()];
		await store.keepAnalyses('load', [found('all')]);
		expect(await store.version()).not.toBe(pages);
		expect(await store.factsVersion()).toBe(figures);
	});
});
