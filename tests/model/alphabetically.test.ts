import { expect, test } from 'vitest';
import { alphabetically } from '#lib/model/alphabetically.ts';

test('names are ordered for reading, numbers by their size', () => {
	expect(['team 10', 'Team 2', 'alpha', 'Beta', 'team 9'].sort(alphabetically)).toEqual([
		'alpha',
		'Beta',
		'Team 2',
		'team 9',
		'team 10'
	]);
});

test('names that differ only in a sign have an order all the same', () => {
	for (const [a, b] of [
		['a', 'A'],
		['Ø', 'ø'],
		['2', '02']
	] as const) {
		expect(Math.sign(alphabetically(a, b))).toBe(-Math.sign(alphabetically(b, a)));
		expect(alphabetically(a, b)).not.toBe(0);
	}
	expect(alphabetically('same', 'same')).toBe(0);
});
