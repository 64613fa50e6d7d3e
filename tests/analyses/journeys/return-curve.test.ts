import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backWithin, returnCurve } from '#lib/analyses/journeys/return-curve.ts';

const spell = (days: number, isBack: boolean) => ({ days, isBack, customer: days });

describe('customers who come back', () => {
	test('are counted plainly where all were followed', () => {
		const spells = [
			...Array.from({ length: 30 }, () => spell(20, true)),
			...Array.from({ length: 70 }, () => spell(180, false))
		];
		const back = backWithin(spells, 90);
		expect(back.value).toBeCloseTo(0.3, 12);
		expect(back.error).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 100), 12);
	});

	test('are allowed for where some were followed for less', () => {
		const spells = [
			...Array.from({ length: 50 }, () => spell(10, false)),
			...Array.from({ length: 25 }, () => spell(20, true)),
			...Array.from({ length: 25 }, () => spell(90, false))
		];
		expect(backWithin(spells, 90).value).toBeCloseTo(0.5, 12);
	});

	test('are nobody where nobody bought', () => {
		expect(backWithin([spell(90, false)], 90)).toEqual({ value: 0, low: 0, high: 0, error: 0 });
	});

	test('are more the longer one waits', () => {
		const spells = fc.array(
			fc.record({ days: fc.integer({ min: 1, max: 180 }), isBack: fc.boolean(), customer: fc.nat() }),
			{
				minLength: 1,
				maxLength: 60
			}
		);
		fc.assert(
			fc.property(spells, (all) => {
				expect(backWithin(all, 90).value).toBeGreaterThanOrEqual(backWithin(all, 30).value - 1e-12);
			})
		);
	});

	test('are drawn as long as enough are followed', () => {
		const spells = Array.from({ length: 100 }, (_, place) => spell(place + 1, place % 2 === 0));
		const curve = returnCurve('once', spells);
		expect(curve.until).toBeLessThan(90);
		expect(curve.followed[0]).toEqual({ at: 0, count: 100 });
		expect(curve.followed.find(({ at }) => at === 30)?.count).toBe(71);
	});
});
