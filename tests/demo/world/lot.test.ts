import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponentialOf, logistic, lot, normalOf } from '#lib/demo/world/lot.ts';

const things = Array.from({ length: 20_000 }, (_, thing) => thing);
const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

test('a lot lies from 0 to 1 and is the same whenever it is drawn', () => {
	fc.assert(
		fc.property(fc.nat(), fc.maxSafeNat(), (seed, thing) => {
			const drawn = lot(seed, thing, 'sample');
			return drawn >= 0 && drawn < 1 && drawn === lot(seed, thing, 'sample');
		})
	);
	expect(lot(1, 5, 'sample')).not.toBe(lot(2, 5, 'sample'));
	expect(lot(1, 5, 'sample')).not.toBe(lot(1, 2 ** 32 + 5, 'sample'));
});

test('lots are spread evenly, and those for two purposes have nothing to do with each other', () => {
	const one = things.map((thing) => lot(1, thing, 'sample') - 0.5);
	const other = things.map((thing) => lot(1, thing, 'language') - 0.5);
	expect(mean(one)).toBeCloseTo(0, 2);
	expect(mean(one.map((number) => number ** 2))).toBeCloseTo(1 / 12, 2);
	expect(mean(one.map((number, place) => number * (other[place] ?? 0)))).toBeCloseTo(0, 2);
	expect(mean(one.map((number, place) => number * (one[place + 1] ?? 0)))).toBeCloseTo(0, 2);
});

test('lots become waits and normal draws', () => {
	expect(mean(things.map((thing) => exponentialOf(16, lot(3, thing, 'menu'))))).toBeCloseTo(16, 0);
	const normal = things.map((thing) => normalOf(10, 2, lot(3, thing, 'feeling'), lot(3, thing, 'feeling again')));
	expect(mean(normal)).toBeCloseTo(10, 1);
	expect(mean(normal.map((number) => (number - 10) ** 2))).toBeCloseTo(4, 0);
	expect(logistic(0)).toBe(0.5);
});
