import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingList } from '#lib/facts/growing-list.ts';

test('numbers come out as they went in, however many', () => {
	fc.assert(
		fc.property(fc.array(fc.integer(), { maxLength: 300 }), fc.nat(300), fc.nat(300), (numbers, start, end) => {
			const list = new GrowingList((length) => new Int32Array(length));
			for (const number of numbers) list.push(number);
			expect(list.length).toBe(numbers.length);
			expect(numbers.map((_, place) => list.at(place))).toEqual(numbers);
			const to = Math.min(end, numbers.length);
			expect([...list.between(Math.min(start, to), to)]).toEqual(numbers.slice(Math.min(start, to), to));
			expect(list.at(numbers.length)).toBe(0);
		})
	);
});
