import { beforeAll, describe, expect, test } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { menuMaze } from '#lib/analyses/menu-maze.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand } from './evidence-by-hand.ts';
import { nothingTrue, simulatedJourneys, usualTruth } from './simulated-journeys.ts';

const run = (evidence: Evidence): AnalysisResult => {
	const [subject] = menuMaze.subjects(evidence);
	if (!subject) throw new Error('it is of nothing');
	return menuMaze.run(evidence, subject, { random: randomStream(1, 'run'), progress: () => {} });
};
const named = ({ estimates }: AnalysisResult, name: string) => estimates.find((one) => one.name === name);

describe('what the menu costs', () => {
	const evidence = simulatedJourneys(2);
	let found: AnalysisResult;
	beforeAll(() => {
		found = run(evidence);
	});

	test.each([
		['put_back', usualTruth.back.putBack],
		['passed_on', usualTruth.back.passedOn],
		['wait', usualTruth.back.minute],
		['solved', usualTruth.back.solved]
	])('finds what %s goes with in who comes back', (obstacle, truth) => {
		const told = named(found, `return_${obstacle}`);
		expect(told?.low).toBeLessThan(100 * truth);
		expect(told?.high).toBeGreaterThan(100 * truth);
		expect(told?.unit).toBe('points');
	});

	test('sees no difference by further contacts where there is none but not being solved', () => {
		const extra = named(found, 'return_extra');
		expect(extra?.low).toBeLessThan(0);
		expect(extra?.high).toBeGreaterThan(0);
	});

	test('finds that those passed on are satisfied less often', () => {
		expect(named(found, 'csat_passed_on')?.high).toBeLessThan(0);
		expect(found.ending).toBe('seen');
	});

	test('looks at all of them together: ten are compared', () => {
		const tested = found.estimates.filter(({ q }) => q !== null);
		expect(tested).toHaveLength(10);
		for (const { p, q } of tested) expect(q ?? NaN).toBeGreaterThanOrEqual((p ?? NaN) - 1e-12);
	});

	test('counts what it took in the last whole month', () => {
		expect(named(found, 'times_put_back')?.value).toBeGreaterThan(0);
		expect(named(found, 'agent_hours_extra')?.value).toBeGreaterThan(0);
		expect(named(found, 'times_put_back')?.claim).toBe(0);
	});

	test('counts the customers of the month who are fewer for it, with the interval of what it goes with', () => {
		const [fewer, risk] = [named(found, 'return_passed_on'), named(found, 'at_risk_passed_on')];
		const met = (risk?.value ?? NaN) / ((fewer?.value ?? NaN) / -100);
		expect(met).toBeCloseTo(Math.round(met), 6);
		expect(met).toBeGreaterThan(10);
		expect(risk?.high).toBeCloseTo((met * (fewer?.low ?? NaN)) / -100, 6);
		expect([risk?.unit, risk?.claim]).toEqual(['count', 1]);
		expect(named(found, 'at_risk_extra')).toBeUndefined();
	});

	test('shows the obstacles side by side, and the ways that contacts take', () => {
		expect(found.pictures.map(({ name, kind }) => [name, kind])).toEqual([
			['return_obstacles', 'intervals'],
			['csat_obstacles', 'intervals'],
			['paths', 'paths']
		]);
	});

	test('sees nothing where nothing goes with anything, in most such worlds', () => {
		const worlds = [11, 12, 13, 14, 15].map((seed) => run(simulatedJourneys(seed, nothingTrue)));
		expect(worlds.filter(({ ending }) => ending === 'seen').length).toBeLessThanOrEqual(1);
		expect(worlds.every(({ ending }) => ending !== 'lacking')).toBe(true);
	});

	test('is told without the menu where no source counts it', () => {
		const { contacts } = evidence;
		const silent = { ...contacts, ivrEntries: contacts.ivrEntries.map(() => -1) };
		const told = run({ ...evidence, contacts: silent });
		expect(named(told, 'return_put_back')).toBeUndefined();
		expect(named(told, 'return_passed_on')).toBeDefined();
		expect(told.lacking.map(({ what }) => what)).toEqual(['menus', 'yearly_values']);
	});

	test('cannot be asked where nothing is known of the way, nor of what became of customers', () => {
		const bare = run(evidenceByHand({ contacts: [{ day: 100, customer: 'c' }] }));
		expect(bare.ending).toBe('lacking');
		expect(bare.lacking.map(({ what }) => what)).toEqual(['menus', 'surveys', 'orders']);
	});
});
