import { expect, test } from 'vitest';
import { ownMetric } from '../../metrics/own-by-hand.ts';
import { contract } from '../engines.ts';

contract('metrics of one’s own', (fresh) => {
	test('are kept by their keys, the newest of a key', async () => {
		const store = await fresh();
		const [short, late] = [ownMetric(), ownMetric({ key: 'own_late', name: 'Late' })];
		await store.saveOwnMetrics([short, late]);
		await store.saveOwnMetrics([{ ...short, name: 'Shorter' }]);
		expect(await store.ownMetrics()).toEqual([late, { ...short, name: 'Shorter' }]);
	});

	test('go when they are removed, and figures are told anew', async () => {
		const store = await fresh();
		await store.saveOwnMetrics([ownMetric()]);
		const before = await store.version();
		await store.removeOwnMetric('own_short');
		await store.removeOwnMetric('never_there');
		expect(await store.ownMetrics()).toEqual([]);
		expect(await store.version()).not.toBe(before);
	});
});
