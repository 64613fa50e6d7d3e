import type { Evidence } from '#lib/analyses/evidence.ts';

/** The day of a customer's first order after a day, and of the last on or before it; null where there is none. */
export type OrdersOf = {
	after: (customer: number, day: number) => number | null;
	until: (customer: number, day: number) => number | null;
};

/** Orders by customer, to be asked for by the hundred thousand. */
export function ordersOf({ orders }: Pick<Evidence, 'orders'>): OrdersOf {
	const most = orders.customer.reduce((last, customer) => Math.max(last, customer + 1), 0);
	const from = new Int32Array(most + 1);
	for (const customer of orders.customer) from[customer + 1] = (from[customer + 1] ?? 0) + 1;
	for (let customer = 0; customer < most; customer++)
		from[customer + 1] = (from[customer + 1] ?? 0) + (from[customer] ?? 0);
	/** The place of the customer's first order after the day. */
	const placeAfter = (customer: number, day: number): number => {
		let at = from[customer] ?? 0;
		while (at < (from[customer + 1] ?? 0) && (orders.day[at] ?? 0) <= day) at++;
		return at;
	};
	const isOf = (customer: number, at: number): boolean =>
		customer >= 0 && customer < most && at >= (from[customer] ?? 0) && at < (from[customer + 1] ?? 0);
	return {
		after(customer, day) {
			const at = placeAfter(customer, day);
			return isOf(customer, at) ? (orders.day[at] ?? null) : null;
		},
		until(customer, day) {
			const at = placeAfter(customer, day) - 1;
			return isOf(customer, at) ? (orders.day[at] ?? null) : null;
		}
	};
}
