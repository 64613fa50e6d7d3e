import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aht } from '#lib/metrics/aht.ts';
import { fcrRepeat } from '#lib/metrics/fcr-repeat.ts';
import { repeatRate } from '#lib/metrics/repeat-rate.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { assuranceOf, edgeOf } from '#lib/targets/assurance.ts';
import { judge } from '#lib/targets/judge.ts';
import { lacksPair, pairSchemaOf } from '#lib/targets/pair.ts';
import { blue, plan, target, whole } from './plans-by-hand.ts';

const limits = { low: 0.7, mean: 0.72, high: 0.74, basedOn: 20 };
const [higher, lower, neither]: Pick<Metric, 'better'>[] = [
	{ better: 'higher' },
	{ better: 'lower' },
	{ better: null }
];

describe('what a process promises', () => {
	test.each([
		[higher, 0.69, 'will'],
		[higher, 0.72, 'by_chance'],
		[higher, 0.7, 'by_chance'],
		[higher, 0.75, 'will_not'],
		[lower, 0.69, 'will_not'],
		[lower, 0.75, 'will'],
		[neither, 0.75, null]
	])('%o, target %d: %s', (metric, edge, promised) => {
		expect(assuranceOf(metric ?? { better: null }, limits, edge)).toBe(promised);
	});

	test('cannot be told from fewer than twelve points, or without limits', () => {
		expect(assuranceOf({ better: 'higher' }, { ...limits, basedOn: 11 }, 0.9)).toBe('too_early');
		expect(assuranceOf({ better: 'higher' }, null, 0.9)).toBe('too_early');
	});

	test('is the same seen from below and from above', () => {
		const opposite = { will: 'will_not', will_not: 'will', by_chance: 'by_chance', too_early: 'too_early' } as const;
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (edge) => {
				const promised = assuranceOf({ better: 'higher' }, limits, edge);
				expect(promised).not.toBeNull();
				expect(assuranceOf({ better: 'lower' }, limits, edge)).toBe(opposite[promised ?? 'too_early']);
			})
		);
	});
});

test('a band makes what is well enough wider on the good side', () => {
	expect(edgeOf({ better: 'higher' }, 0.75, { band: 0.02 })).toBeCloseTo(0.73, 10);
	expect(edgeOf({ better: 'lower' }, 0.75, { band: 0.02 })).toBeCloseTo(0.77, 10);
	expect(edgeOf({ better: null }, 0.75, { band: 0.02 })).toBeNull();
});

describe('a target of speed', () => {
	const paired = { counterweight: 'fcr_repeat', reviewDay: '2026-06-01' };

	test('is set together with one of its own counterweights and a day, or not at all', () => {
		const schema = pairSchemaOf(aht);
		expect(schema.safeParse(paired).success).toBe(true);
		const faults = (pair: object) => schema.safeParse(pair).error?.issues.map(({ path }) => path[0]);
		expect(faults({ ...paired, counterweight: null })).toEqual(['counterweight']);
		expect(faults({ ...paired, counterweight: 'service_level' })).toEqual(['counterweight']);
		expect(faults({ ...paired, reviewDay: null })).toEqual(['reviewDay']);
		expect(faults({ ...paired, reviewDay: 'soon' })).toEqual(['reviewDay']);
	});

	test('that came alone is told, and one of another kind may stand alone', () => {
		expect(lacksPair(aht, { counterweight: null, reviewDay: null })).toBe(true);
		expect(lacksPair(aht, paired)).toBe(false);
		expect(lacksPair(fcrRepeat, { counterweight: null, reviewDay: null })).toBe(false);
		expect(pairSchemaOf(fcrRepeat).safeParse({ counterweight: null, reviewDay: null }).success).toBe(true);
		expect(pairSchemaOf(fcrRepeat).safeParse({ counterweight: 'fcr_repeat', reviewDay: null }).success).toBe(false);
	});
});

describe('a target held against its process', () => {
	const standing = { value: 0.71, limits };

	test('says whether the period reached it, and what the process promises', () => {
		const judged = judge(fcrRepeat, whole, standing, plan({ targets: [target()] }), '2026-06-30', '2026-07-01');
		expect(judged).toMatchObject({ value: 0.75, reached: false, assurance: 'will_not', isOwn: true, isAlone: false });
		const wide = plan({ targets: [target({ band: 0.045 })] });
		expect(judge(fcrRepeat, whole, standing, wide, '2026-06-30', '2026-07-01')).toMatchObject({
			reached: true,
			assurance: 'by_chance'
		});
		expect(
			judge(repeatRate, whole, standing, plan({ targets: [target({ metric: 'repeat_rate' })] }), '2026-06-30')
		).toMatchObject({ reached: true, assurance: 'will' });
	});

	test('of the whole is said to be the whole’s where a team is looked at', () => {
		expect(judge(fcrRepeat, blue, standing, plan({ targets: [target()] }), '2026-06-30')?.isOwn).toBe(false);
	});

	test('is overdue from the day after its review on', () => {
		const one = plan({ targets: [target({ reviewDay: '2026-06-30' })] });
		const overdue = (today: string) => judge(fcrRepeat, whole, standing, one, '2026-06-30', today)?.isOverdue;
		expect([overdue('2026-06-30'), overdue('2026-07-01')]).toEqual([false, true]);
	});

	test('of speed is neither reached nor missed, and alone without its pair', () => {
		const one = plan({ targets: [target({ metric: 'aht', value: 300 })] });
		expect(judge(aht, whole, { value: 320, limits: null }, one, '2026-06-30')).toMatchObject({
			reached: null,
			assurance: null,
			isAlone: true
		});
	});

	test('without a target there is nothing to judge', () => {
		expect(judge(fcrRepeat, whole, standing, plan({}), '2026-06-30')).toBeNull();
	});
});
