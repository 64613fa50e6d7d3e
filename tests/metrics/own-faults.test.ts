import { describe, expect, test } from 'vitest';
import { faultsOf, isSpeed } from '#lib/metrics/own-faults.ts';
import { ownMeasures, type OwnMeasure } from '#lib/model/own-measures.ts';
import { spreads, traitsOf } from '#lib/metrics/own-traits.ts';
import { ownMetric } from './own-by-hand.ts';

const over = (above: OwnMeasure[], below: OwnMeasure[]) => ({
	numerator: { plus: above, minus: [] },
	denominator: { plus: below, minus: [] }
});

describe('what may be kept', () => {
	test('is a share of things without a counterweight', () => {
		expect(faultsOf(ownMetric())).toEqual([]);
	});

	test('is not a measure of speed that is weighed against nothing, whether called so or counted in seconds', () => {
		const handle = ownMetric({ ...over(['handleSeconds'], ['handleKnown']), unit: 'seconds' });
		expect(isSpeed(handle)).toBe(true);
		expect(faultsOf(handle)).toEqual(['no_counterweight']);
		expect(faultsOf({ ...handle, counterweights: ['aht'] })).toEqual(['no_counterweight']);
		expect(faultsOf({ ...handle, counterweights: ['aht', 'fcr_repeat'] })).toEqual([]);
		const called = ownMetric({ perspective: 'speed', direction: 'none' });
		expect(faultsOf(called)).toEqual(['no_counterweight']);
		expect(faultsOf({ ...called, counterweights: ['csat'] })).toEqual([]);
	});

	test('is not speed with a good direction', () => {
		const faster = ownMetric({ perspective: 'speed', direction: 'lower', counterweights: ['csat'] });
		expect(faultsOf(faster)).toEqual(['speed_direction']);
	});

	test('is not what is weighed against a metric that does not exist', () => {
		expect(faultsOf(ownMetric({ counterweights: ['gone'] }))).toEqual(['unknown_counterweight']);
	});

	test('adds up only what can be added up, and comes out in its unit', () => {
		expect(faultsOf(ownMetric(over(['handled', 'talkSeconds'], ['handled'])))).toContain('mixed_terms');
		expect(faultsOf(ownMetric(over(['handled'], ['talkSeconds'])))).toContain('seconds_below');
		expect(faultsOf(ownMetric({ ...over(['ratingSum'], ['ratings']), unit: 'share' }))).toEqual(['wrong_unit']);
		expect(faultsOf(ownMetric({ ...over(['ratingSum'], ['ratings']), unit: 'rating' }))).toEqual([]);
	});
});

describe('what a metric may be made of', () => {
	test('says of every measure what it counts and which data it needs', () => {
		for (const measure of ownMeasures) expect(traitsOf(measure).sources.length).toBeGreaterThan(0);
	});

	test('seconds are named so, and counted as such', () => {
		const seconds = ownMeasures.filter((measure) => traitsOf(measure).nature === 'seconds');
		expect(seconds).toEqual(ownMeasures.filter((measure) => measure.endsWith('Seconds')));
	});

	test('holds nothing that people say of themselves', () => {
		const own = /who5|recommend|pulse|favourable|promoters|employed|leavers|sick|possible/i;
		const asked = ownMeasures.filter((measure) => own.test(measure) && measure !== 'npsPromoters');
		expect(asked).toEqual([]);
	});

	test('a sum whose squares are kept has them over things that are offered too', () => {
		for (const spread of Object.values(spreads)) expect(traitsOf(spread.n).nature).toBe('count');
	});
});
