import { describe, expect, test } from 'vitest';
import { continuityLift, continuityPairs, continuityUsual } from '#lib/metrics/continuity.ts';
import type { Dimension } from '#lib/model/fact.ts';
import { viewOf, type Day } from './view-of.ts';

const extent = { contacts: { from: '2025-01-01', through: '2026-12-31' } };
const march = (day: Day, { to = '2026-03-31', dimension = 'all' }: { to?: string; dimension?: Dimension } = {}) =>
	viewOf(
		{ '2026-03-01': { monthContactSquares: 3600, agentContactSquares: 360 }, '2026-03-20': day },
		{ from: '2026-03-10', to, dimension, extent }
	);
// forty customers: twenty with two in three contacts of one agent, twenty with all
const forty: Day = {
	handled: 100,
	keyed: 100,
	agentDays: 5,
	agentsMetKnown: 40,
	usualAgent: 20 * 667 + 20 * 1000,
	usualAgentSquares: 20 * 667 ** 2 + 20 * 1000 ** 2,
	agentPairs: 20 * 333 + 20 * 1000,
	agentPairSquares: 20 * 333 ** 2 + 20 * 1000 ** 2
};

describe('how far customers meet one agent', () => {
	test('is the mean over customers, with its interval, which ends at all', () => {
		const { value, low, high, n } = continuityUsual.figure(march(forty));
		expect(n).toBe(40);
		expect(value).toBeCloseTo(0.8335, 10);
		// customers lie 0.1665 to either side of the mean
		expect(((high ?? 0) - (low ?? 0)) / 2).toBeCloseTo((2.0227 * 0.1665) / Math.sqrt(39), 4);
		const all = { ...forty, usualAgent: 39_600, usualAgentSquares: 39e6 + 600 ** 2 };
		expect(continuityUsual.figure(march(all))).toMatchObject({ value: 0.99, high: 1 });
	});

	test('is told from thirty customers on', () => {
		expect(continuityPairs.figure(march({ ...forty, agentsMetKnown: 29 })).missing?.code).toBe('too_few');
	});

	test('is weighed against the chance in whole months, whatever part of them is asked for', () => {
		// one in ten by chance
		const pairs = continuityPairs.figure(march(forty));
		const lift = continuityLift.figure(march(forty));
		expect(lift.value).toBeCloseTo(0.6665 / 0.1, 10);
		expect(lift.low).toBeCloseTo((pairs.low ?? 0) / 0.1, 10);
		expect(continuityLift.figure(march(forty, { to: '2026-03-20' })).value).toBeCloseTo(6.665, 10);
	});

	test('is weighed against chance for the whole organisation alone', () => {
		expect(continuityLift.figure(march(forty, { dimension: 'team' })).missing?.code).toBe('not_by_dimension');
		expect(continuityPairs.figure(march(forty, { dimension: 'team' })).value).toBeCloseTo(0.6665, 10);
	});
});
