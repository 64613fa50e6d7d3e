import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ordersOf } from '#lib/analyses/journeys/next-order.ts';

const told = (orders: readonly (readonly [customer: number, day: number])[]) => {
	const inOrder = orders.toSorted(([a, one], [b, other]) => a - b || one - other);
	return ordersOf({
		orders: {
			customer: Int32Array.from(inOrder, ([customer]) => customer),
			day: Int32Array.from(inOrder, ([, day]) => day)
		}
	});
};

describe('orders of a customer', () => {
	test('are the first after a day and the last until it', () => {
		const orders = told([
			[3, 10],
			[3, 20],
			[4, 15]
		]);
		expect([orders.after(3, 10), orders.until(3, 10), orders.after(3, 20), orders.until(3, 9)]).toEqual([
			20,
			10,
			null,
			null
		]);
	});

	test('are none of a customer who never bought, or who is beyond those known', () => {
		const orders = told([[3, 10]]);
		expect([orders.after(2, 0), orders.after(99, 0), orders.until(99, 50), orders.after(-1, 0)]).toEqual([
			null,
			null,
			null,
			null
		]);
	});

	test('agree with looking through all of them', () => {
		const list = fc.array(fc.tuple(fc.nat(5), fc.nat(30)), { maxLength: 30 });
		fc.assert(
			fc.property(list, fc.nat(6), fc.nat(30), (all, customer, day) => {
				const own = all.filter(([who]) => who === customer).map(([, on]) => on);
				const orders = told(all);
				expect(orders.after(customer, day)).toBe(own.filter((on) => on > day).sort((a, b) => a - b)[0] ?? null);
				expect(orders.until(customer, day)).toBe(own.filter((on) => on <= day).sort((a, b) => b - a)[0] ?? null);
			})
		);
	});
});
