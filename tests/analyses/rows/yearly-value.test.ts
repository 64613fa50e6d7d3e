import fc from 'fast-check';
import { expect, test } from 'vitest';
import { worthOf, yearlyValueOf } from '#lib/analyses/rows/yearly-value.ts';
import { none } from '#lib/model/contact-columns.ts';
import { evidenceByHand } from '../evidence-by-hand.ts';

const spell = (customer: string, yearlyValue: number) => ({ customer, fromDay: 1, untilDay: none, yearlyValue });

test('a customer is worth what the organisation said last, and nothing is said of others', () => {
	const customers = [spell('ann', 900), spell('ann', 1200), spell('bob', none)];
	const evidence = evidenceByHand({ contacts: [{ day: 5, customer: 'bob' }], customers });
	const valueOf = yearlyValueOf(evidence);
	const [bob = NaN] = evidence.contacts.customer;
	const ann = evidence.customers.customer.find((each) => each !== bob) ?? NaN;
	expect([valueOf(ann), valueOf(bob), valueOf(99)]).toEqual([1200, null, null]);
});

test('customers without a value count as the others do in the mean, as long as most have one', () => {
	const valueOf = (customer: number) => (customer < 3 ? 100 * customer : null);
	const met = [1, 2, 2, 9].map((customer) => ({ customer, times: 1 }));
	expect(worthOf(met, valueOf)).toBeCloseTo((500 * 4) / 3, 9);
	expect(worthOf([...met, { customer: 8, times: 1 }], valueOf)).toBeNull();
	expect(worthOf([], valueOf)).toBeNull();
});

test('twice the value of everybody is worth twice as much', () => {
	const met = fc.array(fc.record({ customer: fc.nat(9), times: fc.double({ min: 0.1, max: 9, noNaN: true }) }), {
		minLength: 1
	});
	fc.assert(
		fc.property(met, (some) => {
			const once = worthOf(some, (customer) => 10 + customer) ?? NaN;
			expect(worthOf(some, (customer) => 20 + 2 * customer)).toBeCloseTo(2 * once, 6);
		})
	);
});
