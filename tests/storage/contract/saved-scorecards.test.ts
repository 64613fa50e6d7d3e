import { expect, test } from 'vitest';
import type { SavedScorecard } from '#lib/model/saved-scorecard.ts';
import { contract } from '../engines.ts';

const calm: SavedScorecard = {
	key: 'calm',
	name: 'Calm',
	unit: { dimension: 'team', member: 'Odense' },
	and: { dimension: 'reason', member: 'Delivery' },
	baseline: 'year',
	weights: { fcr_repeat: 60, who5: 40 }
};
const brisk: SavedScorecard = {
	...calm,
	key: 'brisk',
	name: 'Brisk',
	unit: null,
	and: null,
	weights: { aht: 30, fcr_repeat: 70 }
};

contract('saved scorecards', (fresh) => {
	test('are there by name, the newest version of each, with who saved it', async () => {
		const store = await fresh();
		expect(await store.savedScorecards()).toEqual([]);
		await store.saveScorecards([calm, brisk], 'Kim');
		await store.saveScorecards([{ ...calm, name: 'Quite calm' }], 'Lee');
		const told = (await store.savedScorecards()).map(({ scorecard, number, by }) => [scorecard, number, by]);
		expect(told).toEqual([
			[brisk, 1, 'Kim'],
			[{ ...calm, name: 'Quite calm' }, 2, 'Lee']
		]);
	});

	test('make pages new when they are saved, come back or go', async () => {
		const store = await fresh();
		const versions = [await store.version()];
		const note = async () => versions.push(await store.version());
		await store.saveScorecards([calm], 'Kim');
		await note();
		await store.saveScorecards([{ ...calm, name: 'Quite calm' }], 'Kim');
		await note();
		const first = (await store.scorecardHistory('calm')).at(-1);
		await store.restoreScorecard('calm', first?.version ?? 0, 'Kim');
		await note();
		await store.removeScorecard('calm', 'Kim');
		await note();
		await store.undoRemoveScorecard('calm', 'Kim');
		await note();
		expect(new Set(versions).size).toBe(6);
	});

	test('saved as they are make no new version, also with their weights in another order', async () => {
		const store = await fresh();
		await store.saveScorecards([calm], 'Kim');
		await store.saveScorecards([calm], 'Kim');
		await store.saveScorecards([{ ...calm, weights: { who5: 40, fcr_repeat: 60 } }], 'Lee');
		expect((await store.scorecardHistory('calm')).map(({ number }) => number)).toEqual([1]);
	});

	test('come back as they once were, as a new version, and every version stays', async () => {
		const store = await fresh();
		await store.saveScorecards([calm], 'Kim');
		const [first] = await store.scorecardHistory('calm');
		await store.saveScorecards([{ ...calm, weights: { fcr_repeat: 100 } }], 'Kim');
		await store.restoreScorecard('calm', first?.version ?? 0, 'Lee');
		const history = await store.scorecardHistory('calm');
		expect(history.map(({ number, by, scorecard }) => [number, by, scorecard?.weights])).toEqual([
			[3, 'Lee', calm.weights],
			[2, 'Kim', { fcr_repeat: 100 }],
			[1, 'Kim', calm.weights]
		]);
	});

	test('of another key, or never saved, cannot be put back', async () => {
		const store = await fresh();
		await store.saveScorecards([calm], 'Kim');
		const [first] = await store.scorecardHistory('calm');
		await expect(store.restoreScorecard('brisk', first?.version ?? 0, 'Lee')).rejects.toThrow(RangeError);
		await expect(store.restoreScorecard('calm', 99, 'Lee')).rejects.toThrow(RangeError);
		expect(await store.scorecardHistory('brisk')).toEqual([]);
	});

	test('that were taken away are gone from the list, keep their history, and come back by an undo', async () => {
		const store = await fresh();
		await store.saveScorecards([calm], 'Kim');
		await store.removeScorecard('calm', 'Lee');
		await store.removeScorecard('calm', 'Lee');
		await store.removeScorecard('never_there', 'Lee');
		expect(await store.savedScorecards()).toEqual([]);
		expect((await store.scorecardHistory('calm')).map(({ scorecard }) => scorecard)).toEqual([null, calm]);
		await store.undoRemoveScorecard('calm', 'Kim');
		await store.undoRemoveScorecard('calm', 'Kim');
		await store.undoRemoveScorecard('never_there', 'Kim');
		expect((await store.savedScorecards()).map(({ scorecard, number }) => [scorecard, number])).toEqual([[calm, 3]]);
	});

	test('change the version of the data, so that no page is remembered that shows them as they were', async () => {
		const store = await fresh();
		const versions = [await store.version()];
		await store.saveScorecards([calm], 'Kim');
		versions.push(await store.version());
		await store.removeScorecard('calm', 'Kim');
		versions.push(await store.version());
		await store.undoRemoveScorecard('calm', 'Kim');
		versions.push(await store.version());
		expect(new Set(versions).size).toBe(4);
	});

	test('are kept all or none', async () => {
		const store = await fresh();
		const broken = { ...brisk, weights: { aht: 30 } };
		await expect(store.saveScorecards([calm, broken], 'Kim')).rejects.toThrow();
		expect(await store.savedScorecards()).toEqual([]);
	});
});
