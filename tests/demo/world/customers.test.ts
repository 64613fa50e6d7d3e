import { expect, test } from 'vitest';
import { isSampled, keyOf, openCustomers } from '#lib/demo/world/customers.ts';
import { customerCount } from '#lib/demo/world/organisation.ts';

const many = Array.from({ length: 50_000 }, (_, place) => place);

test('every customer has a share of the calls, in order, and none has most of them', () => {
	const customers = openCustomers(1, 2000);
	const drawn = many.map((place) => customers.at((place + 0.5) / many.length));
	expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
	expect([drawn[0], drawn.at(-1)]).toEqual([0, 1999]);
	const times = [...Map.groupBy(drawn, (customer) => customer).values()].map(({ length }) => length);
	const mean = many.length / 2000;
	// the variance of Gamma(0.8) is 1/0.8 of the squared mean
	const spread = times.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 2000 / mean ** 2;
	expect(spread).toBeGreaterThan(1);
	expect(spread).toBeLessThan(1.6);
});

test('two in five speak Swedish, whatever else is drawn', () => {
	const customers = openCustomers(1, 10);
	expect(many.filter(customers.isSwedish).length / many.length).toBeCloseTo(0.4, 2);
	expect(many.filter(openCustomers(1, 20).isSwedish)).toEqual(many.filter(customers.isSwedish));
});

test('a sample holds one customer in so many, and a smaller sample lies inside a larger one', () => {
	const small = many.filter((customer) => isSampled(1, customer, 'small'));
	const sample = new Set(many.filter((customer) => isSampled(1, customer, 'sample')));
	expect(small.length / many.length).toBeCloseTo(1 / 37, 2);
	expect(sample.size / many.length).toBeCloseTo(1 / 6, 2);
	expect(small.every((customer) => sample.has(customer))).toBe(true);
	expect(many.every((customer) => isSampled(1, customer, 'whole'))).toBe(true);
});

test('keys are whole numbers of seven digits, apart from those of switchboards', () => {
	expect([keyOf(0), keyOf(customerCount - 1)]).toEqual(['2100001', '3600000']);
});
