import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aalenJohansen, type Rivals } from '#lib/statistics/aalen-johansen.ts';
import { kaplanMeier } from '#lib/statistics/kaplan-meier.ts';
import { treated } from './remission.ts';

const rounded = (numbers: number[]) => numbers.map((number) => Math.round(number * 1e9) / 1e9);
const some = fc.array(
	fc.record({ at: fc.integer({ min: 1, max: 20 }), events: fc.nat(9), others: fc.nat(9), lost: fc.nat(9) }),
	{ minLength: 1, maxLength: 12 }
);

describe('the share that has the event before something rules it out', () => {
	test('of five customers, returning on day 1 and 4, cancelling on day 2, is .2 and then .5', () => {
		const customers: Rivals[] = [
			{ at: 1, events: 1, others: 0, lost: 0 },
			{ at: 2, events: 0, others: 1, lost: 0 },
			{ at: 3, events: 0, others: 0, lost: 1 },
			{ at: 4, events: 1, others: 0, lost: 0 },
			{ at: 5, events: 0, others: 0, lost: 1 }
		];
		expect(rounded(aalenJohansen(customers).map(({ value }) => value))).toEqual([0.2, 0.5]);
		// one less the Kaplan–Meier curve of the returns says .6, as if who cancelled could still return
		const censored = customers.map(({ at, events, others, lost }) => ({ at, events, lost: lost + others }));
		expect(1 - (kaplanMeier(censored).at(-1)?.survival ?? NaN)).toBeCloseTo(0.6, 9);
	});

	test('with nothing to rule it out it is one less the Kaplan–Meier curve, error and interval too', () => {
		const found = aalenJohansen(treated.map((happening) => ({ ...happening, others: 0 })));
		for (const [place, step] of kaplanMeier(treated).entries()) {
			expect(found[place]?.value).toBeCloseTo(1 - step.survival, 12);
			expect(found[place]?.error).toBeCloseTo(step.error, 9);
			expect(found[place]?.low).toBeCloseTo(1 - step.high, 9);
			expect(found[place]?.high).toBeCloseTo(1 - step.low, 9);
		}
	});

	test('with nobody lost it is the plain share with its plain error', () => {
		const found = aalenJohansen([
			{ at: 1, events: 20, others: 10, lost: 0 },
			{ at: 2, events: 10, others: 30, lost: 0 },
			{ at: 3, events: 0, others: 0, lost: 30 }
		]).at(-1);
		expect(found?.value).toBeCloseTo(0.3, 12);
		expect(found?.error).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 100), 9);
	});

	test('the event and its rivals together never pass everyone, and each stays in its interval', () => {
		fc.assert(
			fc.property(some, (rivals) => {
				const own = aalenJohansen(rivals);
				const other = aalenJohansen(rivals.map((each) => ({ ...each, events: each.others, others: each.events })));
				expect((own.at(-1)?.value ?? 0) + (other.at(-1)?.value ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
				for (const { value, low, high } of own) {
					expect(low).toBeLessThanOrEqual(value + 1e-9);
					expect(high).toBeGreaterThanOrEqual(value - 1e-9);
				}
				expect(aalenJohansen(rivals.toReversed())).toEqual(own);
			})
		);
	});

	test('fewer than nobody are refused', () => {
		expect(() => aalenJohansen([{ at: 1, events: 1, others: -1, lost: 0 }])).toThrow(RangeError);
	});
});
