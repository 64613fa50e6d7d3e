import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { balanced } from '#lib/scorecards/balanced.ts';
import { checkedSaved, counterweightsOf, faultsOfWeights } from '#lib/scorecards/saved-faults.ts';
import { savedFaultsInWords } from '#lib/sheets/saved-in-words.ts';
import { metric, speed } from './hand-made.ts';

const codesOf = (weights: Record<string, number>) => faultsOfWeights(weights, catalogue).map(({ code }) => code);
const members = (dimension: string) => (dimension === 'team' ? ['North'] : []);
const calm = { key: 'calm', name: 'Calm', weights: { fcr_repeat: 60, who5: 40 } };

describe('a scorecard may be kept', () => {
	test('when its weights are 100 together and speed is weighed against something', () => {
		expect(codesOf({ fcr_repeat: 60, who5: 40 })).toEqual([]);
		expect(codesOf({ aht: 30, fcr_repeat: 70 })).toEqual([]);
		expect(codesOf({ ...balanced.weights })).toEqual([]);
	});

	test('not when the weights come to more or less', () => {
		expect(faultsOfWeights({ fcr_repeat: 60, who5: 30 }, catalogue)).toEqual([{ code: 'wrong_sum', sum: 90 }]);
		expect(codesOf({ fcr_repeat: 60, who5: 41 })).toEqual(['wrong_sum']);
		expect(codesOf({})).toEqual(['wrong_sum']);
	});

	test('not with speed alone, nor with speed beside what is no counterweight of it', () => {
		expect(codesOf({ aht: 100 })).toEqual(['speed_alone']);
		expect(codesOf({ aht: 50, who5: 50 })).toEqual(['speed_alone']);
		expect(codesOf({ aht: 40, load: 40, who5: 20 })).toEqual(['speed_alone']);
	});

	test('not with a metric that is not there, or that has no good direction', () => {
		expect(codesOf({ never_there: 50, who5: 50 })).toEqual(['unknown_metric']);
		expect(codesOf({ 'method_gap.flag': 50, who5: 50 })).toEqual(['no_direction']);
	});

	test('whatever metric of speed it weighs: other speed never is the counterweight', () => {
		for (const one of catalogue.filter(({ perspective }) => perspective === 'speed')) {
			expect(codesOf({ [one.key]: 100 }), one.key).toContain('speed_alone');
			const [first] = counterweightsOf(one, catalogue);
			expect(codesOf({ [one.key]: 50, [first?.key ?? '']: 50 }), one.key).toEqual([]);
		}
		const slow = speed('slow', ['quick', 'kind']);
		const all = [slow, speed('quick', ['kind']), metric('kind')];
		expect(faultsOfWeights({ slow: 50, quick: 50 }, all).map(({ code }) => code)).toEqual([
			'speed_alone',
			'speed_alone'
		]);
	});

	test('not with seconds of one’s own alone, though they are not called speed', () => {
		const own = metric('own_talk', { own: { name: 'Talk', definition: 'Talk' }, counterweights: ['kind'] });
		const all = [own, metric('kind', { unit: 'share' })];
		expect(faultsOfWeights({ own_talk: 100 }, all).map(({ code }) => code)).toEqual(['speed_alone']);
		expect(faultsOfWeights({ own_talk: 60, kind: 40 }, all)).toEqual([]);
	});
});

test('what is wrong is said in words, with what would mend it', () => {
	const faults = faultsOfWeights({ aht: 30, who5: 60 }, catalogue);
	expect(savedFaultsInWords(faults, catalogue)).toEqual([
		'The weights come to 90, not to 100.',
		expect.stringMatching(/^Handle time is speed, and speed never weighs alone\. Give weight to one of these too: .+/)
	]);
});

describe('the gate to a saved scorecard', () => {
	test('fills in what is usually left out', () => {
		expect(checkedSaved(calm, catalogue, members)).toEqual({
			scorecard: { ...calm, unit: null, and: null, baseline: null }
		});
	});

	test('names the places that are unlike a scorecard', () => {
		expect(checkedSaved({ ...calm, name: '' }, catalogue, members)).toEqual({
			problem: 'unreadable',
			places: ['name']
		});
		expect(checkedSaved({ ...calm, weights: { who5: 12.5 } }, catalogue, members)).toEqual({
			problem: 'unreadable',
			places: ['weights.who5']
		});
		expect(checkedSaved({ ...calm, colour: 'red' }, catalogue, members)).toMatchObject({ problem: 'unreadable' });
	});

	test('does not let anybody take the place of the one that comes with the product', () => {
		expect(checkedSaved({ ...calm, key: 'balanced' }, catalogue, members)).toMatchObject({ places: ['key'] });
		expect(checkedSaved({ ...calm, key: 'new' }, catalogue, members)).toMatchObject({ places: ['key'] });
	});

	test('takes units that the data know, and no others', () => {
		const north = { dimension: 'team', member: 'North' };
		expect(checkedSaved({ ...calm, unit: north }, catalogue, members)).toMatchObject({ scorecard: { unit: north } });
		const nobody = { dimension: 'site', member: 'North' };
		expect(checkedSaved({ ...calm, unit: nobody }, catalogue, members)).toEqual({
			problem: 'unreadable',
			places: ['unit']
		});
		expect(checkedSaved({ ...calm, unit: north, and: nobody }, catalogue, members)).toEqual({
			problem: 'unreadable',
			places: ['and']
		});
	});
});
