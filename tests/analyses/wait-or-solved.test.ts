import { beforeAll, describe, expect, test } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { waitOrSolved } from '#lib/analyses/wait-or-solved.ts';
import { none } from '#lib/model/contact-columns.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { evidenceByHand } from './evidence-by-hand.ts';
import { nothingTrue, simulatedJourneys } from './simulated-journeys.ts';

const run = (evidence: Evidence, progress: (share: number) => void = () => {}): AnalysisResult => {
	const [subject] = waitOrSolved.subjects(evidence);
	if (!subject) throw new Error('it is of nothing');
	return waitOrSolved.run(evidence, subject, { random: randomStream(1, 'run'), progress });
};
const estimate = ({ estimates }: AnalysisResult, name: string) => {
	const found = estimates.find((one) => one.name === name);
	return { value: found?.value ?? NaN, low: found?.low ?? NaN, high: found?.high ?? NaN };
};

describe('waiting weighed against being solved', () => {
	const evidence = simulatedJourneys(1);
	const shares: number[] = [];
	let found: AnalysisResult;
	beforeAll(() => {
		found = run(evidence, (share) => shares.push(share));
	});

	test('is about eight minutes where that was made so, once wrong answers are allowed for', () => {
		const { low, high } = estimate(found, 'rating_marks_exchange');
		expect(low).toBeLessThan(8 * 60);
		expect(high).toBeGreaterThan(8 * 60);
		expect(found.ending).toBe('seen');
	});

	test('looks like less where the customer’s word is taken for it: some words are wrong', () => {
		expect(estimate(found, 'rating_exchange').value).toBeLessThan(estimate(found, 'rating_marks_exchange').value);
	});

	test('is found in who comes back as well', () => {
		const { low, high } = estimate(found, 'return_exchange');
		expect(low).toBeLessThan(5 * 60);
		expect(high).toBeGreaterThan(5 * 60);
		const wait = estimate(found, 'return_wait');
		expect(wait.low).toBeLessThan(-5);
		expect(wait.high).toBeGreaterThan(-5);
	});

	test('claims no more than that they go together', () => {
		expect(Math.max(...found.estimates.map(({ claim }) => claim))).toBe(1);
		expect(found.estimates[0]?.name).toBe('rating_exchange');
	});

	test('tells the satisfied with the bounds that hold whatever the silent think', () => {
		const [told, worst] = [estimate(found, 'satisfied'), estimate(found, 'satisfied_at_worst')];
		expect(worst.low).toBeLessThan(told.low);
		expect(worst.high).toBeGreaterThan(told.high);
	});

	test('tells no weighted share, and checks no weights, where it is not known who was asked', () => {
		const unknown = { ...evidence, contacts: { ...evidence.contacts, asked: evidence.contacts.asked.map(() => none) } };
		const { estimates, checks } = run(unknown);
		const names = estimates.map(({ name }) => name);
		expect(names).toContain('rating_exchange');
		expect(names.filter((name) => name.startsWith('satisfied'))).toEqual([]);
		expect(checks.map(({ name }) => name)).toEqual(['straight', 'coverage']);
	});

	test('draws how ratings and coming back go with the wait, and where most waits lie', () => {
		expect(found.pictures.map(({ name, kind }) => [name, kind])).toEqual([
			['rating_by_wait', 'fan'],
			['return_by_wait', 'fan']
		]);
		const [first] = found.pictures;
		const points = first?.kind === 'fan' ? first.points : [];
		expect(points[0]).toMatchObject({ at: 0, value: 0 });
		expect(points.at(-1)?.value).toBeLessThan(-0.3);
	});

	test('checks that a minute weighs as much as the next, and that silence does not move it', () => {
		const checks = Object.fromEntries(found.checks.map(({ name, passed }) => [name, passed]));
		expect(checks).toEqual({ straight: true, silence: true, coverage: true });
	});

	test('tells how far it has come', () => {
		expect(shares.length).toBeGreaterThan(3);
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
	});

	test('is not weighed in a world where nothing goes with anything', () => {
		const nothing = run(simulatedJourneys(4, nothingTrue));
		expect(nothing.ending).toBe('nothing_seen');
		expect(nothing.estimates.find(({ name }) => name === 'rating_wait')?.detectable).toBeGreaterThan(0);
	});

	test('by ratings alone, where nothing is known of orders', () => {
		const { customer } = evidence.orders;
		const without = run({ ...evidence, orders: { customer: customer.slice(0, 0), day: customer.slice(0, 0) } });
		expect(without.ending).toBe('seen');
		expect(without.lacking.map(({ what }) => what)).toEqual(['orders']);
		expect(without.estimates.some(({ name }) => name === 'return_exchange')).toBe(false);
	});

	test('cannot be asked of contacts without waits, answers and orders', () => {
		const bare = run(evidenceByHand({ contacts: [{ day: 100, customer: 'c', agent: 'Anna' }] }));
		expect(bare.ending).toBe('lacking');
		expect(bare.lacking.map(({ what }) => what)).toEqual(['waits', 'surveys', 'orders']);
	});

	test('cannot be told from a handful of answers', () => {
		const contact = { agent: 'Anna', waitSeconds: 30, rating: 4, saidSolved: true, resolved: true };
		const few = run(
			evidenceByHand({
				contacts: Array.from({ length: 40 }, (_, place) => ({
					...contact,
					day: 100 + place,
					customer: `c${String(place)}`
				})),
				orders: [{ customer: 'c1', day: 110 }]
			})
		);
		expect(few.ending).toBe('cannot_tell');
	});
});
