import { beforeAll, describe, expect, test } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { whoComesBack } from '#lib/analyses/who-comes-back.ts';
import { wayOf } from '#lib/analyses/journeys/ways-of-journeys.ts';
import { journeysOf } from '#lib/analyses/journeys/journeys.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand, type ContactByHand } from './evidence-by-hand.ts';
import { nothingTrue, simulatedJourneys } from './simulated-journeys.ts';

const run = (evidence: Evidence): AnalysisResult => {
	const [subject] = whoComesBack.subjects(evidence);
	if (!subject) throw new Error('it is of nothing');
	return whoComesBack.run(evidence, subject, { random: randomStream(1, 'run'), progress: () => {} });
};
const named = ({ estimates }: AnalysisResult, name: string) => estimates.find((one) => one.name === name);
const noDays = new Int32Array(0);

describe('who comes back', () => {
	const evidence = simulatedJourneys(3);
	let found: AnalysisResult;
	beforeAll(() => {
		found = run(evidence);
	});

	test('is told for each way that a matter can go', () => {
		const ways = ['once', 'several', 'passed_on', 'put_back', 'said_unsolved'];
		expect(ways.filter((way) => named(found, way) === undefined)).toEqual([]);
		expect(named(found, 'once')?.value ?? NaN).toBeGreaterThan(named(found, 'said_unsolved')?.value ?? NaN);
		expect(found.ending).toBe('seen');
	});

	test('is fewer after being put back than after being helped at once, for the same reason, month and agent', () => {
		expect(named(found, 'apart_put_back')?.high).toBeLessThan(0);
		expect(named(found, 'apart_put_back')?.claim).toBe(1);
	});

	test('is held against customers without contact, of whom a fifth buy once in 300 days', () => {
		const planted = (0.2 * 90) / 300;
		expect(Math.abs((named(found, 'without_contact')?.value ?? NaN) - planted)).toBeLessThan(0.012);
		expect(found.checks.find(({ name }) => name === 'matched')?.passed).toBe(true);
	});

	test('is drawn day by day, those without contact beside them', () => {
		const [curves] = found.pictures;
		expect(curves?.kind === 'survival' ? curves.curves.map(({ name }) => name) : []).toEqual([
			'once',
			'several',
			'said_unsolved',
			'without_contact'
		]);
	});

	test('is told the same again by the same seed', () => {
		expect(run(evidence)).toEqual(found);
	});

	test('is told without them where there is no list of customers', () => {
		const told = run({
			...evidence,
			customers: { customer: noDays, fromDay: noDays, untilDay: noDays, yearlyValue: noDays }
		});
		expect(told.lacking.map(({ what }) => what)).toEqual(['customers']);
		expect([named(told, 'without_contact'), named(told, 'lift')]).toEqual([undefined, undefined]);
		expect(named(told, 'once')).toBeDefined();
	});

	test('shows no way apart from another where nothing goes with anything, in most such worlds', () => {
		const apart = [21, 22, 23, 24].map((seed) =>
			run(simulatedJourneys(seed, nothingTrue)).estimates.some(
				({ name, q }) => name.startsWith('apart_') && (q ?? 1) < 0.05
			)
		);
		expect(apart.filter(Boolean).length).toBeLessThanOrEqual(1);
	});

	test('cannot be asked without orders, nor told from few journeys', () => {
		expect(run({ ...evidence, orders: { customer: noDays, day: noDays } }).ending).toBe('lacking');
		const few = evidenceByHand({
			contacts: [{ day: 100, customer: 'c' }],
			orders: [{ customer: 'c', day: 110 }],
			customers: [{ customer: 'c', fromDay: 1, untilDay: -1 }]
		});
		expect(run(few).ending).toBe('cannot_tell');
	});
});

describe('the way that a matter went', () => {
	const wayOfAll = (...contacts: ContactByHand[]) => {
		const evidence = evidenceByHand({ contacts: [{ day: 1, customer: 'first' }, ...contacts] });
		return journeysOf(evidence).map((journey) => wayOf(evidence.contacts, journey));
	};
	const call = { day: 100, customer: 'c' };

	test('is what the customer says where she says that it was not solved', () => {
		expect(wayOfAll({ ...call, transfers: 1, saidSolved: false })).toEqual(['said_unsolved']);
	});

	test('is giving up where the last contact was given up', () => {
		expect(wayOfAll(call, { ...call, day: 102, outcome: 'abandoned_queue', waitSeconds: 90 })).toEqual(['gave_up']);
	});

	test('is the menu, then being passed on, then several contacts, then once', () => {
		expect(wayOfAll({ ...call, ivrEntries: 2, transfers: 1 })).toEqual(['put_back']);
		expect(wayOfAll({ ...call, transfers: 1 }, { ...call, day: 101 })).toEqual(['passed_on']);
		expect(wayOfAll(call, { ...call, day: 101 })).toEqual(['several']);
		expect(wayOfAll({ ...call, saidSolved: true })).toEqual(['once']);
	});
});
