import { describe, expect, test } from 'vitest';
import { exposed } from './attacker.ts';

const people = Array.from({ length: 40 }, (_, place) => `person ${place}`);
const personOf = (place: number) => people[place] ?? '';
/** The sum over the people from one place up to another. */
const over = (from: number, to: number) => people.map((_, place) => Number(from <= place && place < to));
const found = (...vectors: number[][]) => exposed({ vectors, personOf });

describe('the attacker', () => {
	test('learns nothing from sums over five', () => {
		expect(found(over(0, 5), over(5, 10), over(0, 10))).toBeNull();
		expect(exposed({ vectors: [], personOf })).toBeNull();
	});

	test('finds four that are published', () => {
		expect(found(over(0, 4))).toEqual(people.slice(0, 4));
	});

	test('finds the hidden team of the worked example by subtraction, and not when a second one is hidden', () => {
		const [site, ...teams] = [over(0, 40), over(0, 12), over(12, 23), over(23, 36)];
		expect(found(site, ...teams)).toEqual(people.slice(36));
		expect(found(site, over(0, 12), over(23, 36))).toBeNull();
	});

	test('finds one who joined between two publications', () => {
		expect(found(over(0, 10), over(0, 11))).toEqual(['person 10']);
	});

	test('finds one whom no two publications tell apart, but three do', () => {
		expect(found(over(0, 6), over(6, 12), over(0, 13))).toEqual(['person 12']);
	});

	test('counts people, not values: two values of one person do not hide each other', () => {
		const twice = (place: number) => `person ${Math.floor(place / 2)}`;
		expect(exposed({ vectors: [over(0, 8)], personOf: twice })).toEqual(people.slice(0, 4));
		expect(exposed({ vectors: [over(0, 10)], personOf: twice })).toBeNull();
	});
});
