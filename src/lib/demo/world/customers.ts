import { randomStream } from '#lib/statistics/random.ts';
import { lot } from './lot.ts';
import { customerCount, sizes, type Size } from './organisation.ts';

/** The customers of the world: who calls, and in which language. Numbered from 0. */
export type Customers = {
	/** The customer at a place from 0 to 1 of all calling. */
	at: (place: number) => number;
	isSwedish: (customer: number) => boolean;
};

const swedishShare = 0.4;
const parts = 1 << 17;

/** Some call often and most hardly ever: propensities of Gamma(0.8). Source: metrics.md D2. */
export function openCustomers(seed: number, count = customerCount): Customers {
	const random = randomStream(seed, 'customers');
	const until = new Float64Array(count);
	let sum = 0;
	for (let customer = 0; customer < count; customer++) until[customer] = sum += random.gamma(0.8, 1);
	// the customer at the beginning of each of so many equal parts of the calls: between two of them the search is short
	const firstIn = new Int32Array(parts + 1);
	for (let part = 0, customer = 0; part <= parts; part++) {
		while (customer < count - 1 && (until[customer] ?? 0) <= (part / parts) * sum) customer++;
		firstIn[part] = customer;
	}
	return {
		at(place) {
			const sought = place * sum;
			const part = Math.floor(place * parts);
			let low = firstIn[part] ?? 0;
			let high = firstIn[part + 1] ?? count - 1;
			while (low < high) {
				const middle = (low + high) >>> 1;
				if ((until[middle] ?? 0) > sought) high = middle;
				else low = middle + 1;
			}
			return low;
		},
		isSwedish: (customer) => lot(seed, customer, 'language') < swedishShare
	};
}

/** Whether a customer is in a sample of a size; a smaller sample is part of each larger one. */
export const isSampled = (seed: number, customer: number, size: Size): boolean =>
	lot(seed, customer, 'sample') * sizes[size] < 1;

/** The number under which a customer is known in all systems. */
export const keyOf = (customer: number): string => String(2_100_001 + customer);
