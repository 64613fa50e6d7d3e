import { expect, test } from 'vitest';
import type { AnalysisKey, Subject } from '#lib/analyses/analysis.ts';
import { dataVersionOf } from '#lib/server/analyses/data-version.ts';
import { readResults } from '#lib/server/analyses/read-results.ts';
import { contract } from '../../storage/engines.ts';
import { batches, contact, draft, noon, takeIn } from '../../storage/records-by-hand.ts';
import { everything, resultByHand } from './analysis-by-hand.ts';

const found = (key: AnalysisKey, dataVersion: string, subject: Subject = everything) => ({
	...{ subject: subject.id, dataVersion, seed: 1, computedAt: 1_790_000_000, tookMilliseconds: 30 },
	body: JSON.stringify(resultByHand(key, subject, { coverage: 0.5 }))
});

contract('what analyses found', (fresh) => {
	test('is read in the order in which a reader meets the questions, with when and how it was found', async () => {
		const store = await fresh();
		const version = await dataVersionOf(store);
		const spring: Subject = { id: '1', name: 'Spring', fromDay: 20_000 };
		await store.keepAnalyses('load', [found('load', version)]);
		await store.keepAnalyses('bunching', [found('bunching', version, spring), found('bunching', version)]);
		const results = await readResults(store);
		expect(results.map(({ result }) => [result.key, result.subject.name])).toEqual([
			['bunching', 'Spring'],
			['bunching', null],
			['load', null]
		]);
		expect(results[0]).toEqual({
			result: resultByHand('bunching', spring, { coverage: 0.5 }),
			...{ isStale: false, computedAt: 1_790_000_000, tookMilliseconds: 30, seed: 1 }
		});
	});

	test('is still given when records have come since, and says that they have', async () => {
		const store = await fresh();
		await store.keepAnalyses('load', [found('load', await dataVersionOf(store))]);
		const call = contact('1', noon('2026-03-02'));
		const { id } = await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>([call]));
		expect((await readResults(store)).map(({ isStale }) => isStale)).toEqual([true]);
		await store.undoImport(id);
		expect((await readResults(store)).map(({ isStale }) => isStale)).toEqual([false]);
	});

	test('is left out where a former version of the product told it in another form, or of a question no longer asked', async () => {
		const store = await fresh();
		const version = await dataVersionOf(store);
		await store.keepAnalyses('load', [found('load', `0 ${version}`)]);
		await store.keepAnalyses('horoscope', [found('load', version)]);
		expect(await readResults(store)).toEqual([]);
	});
});
