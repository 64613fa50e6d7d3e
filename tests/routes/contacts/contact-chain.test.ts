import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContactRow } from '#lib/server/storage/store.ts';
import { chainOf } from '../../../src/routes/contacts/chain-of.ts';

const day = 86_400;
const contact = (id: number, startedAt: number, attempt: number | null): ContactRow => ({
	...{ id, startedAt, day: '2026-11-20', customer: 41, queue: 'Faktura', reason: null, channel: null, team: 'Odense' },
	...{ outcome: 'handled', ivrSeconds: null, waitSeconds: 0, handleSeconds: 271, transfers: null, resolved: null },
	...{ rating: null, attempt, nextSeconds: null, importId: 1 }
});
const customer = [
	contact(1, 0, 1),
	contact(2, 2 * day, 2),
	contact(3, 2.5 * day, null),
	contact(4, 40 * day, 1),
	contact(5, 44 * day, 2)
];

describe('the chain behind a contact', () => {
	test('is its issue from the first attempt to the last, with the gaps between', () => {
		const chain = chainOf(customer, 2, 'UTC');
		expect(chain.map(({ id }) => id)).toEqual([1, 2, 3]);
		expect(chain.map(({ gap }) => gap)).toEqual([null, 'after 2 days', 'after 12:00:00']);
		expect(chain.map(({ attempt }) => attempt)).toEqual(['attempt 1', 'attempt 2', null]);
		expect(chain.map(({ here }) => here)).toEqual([false, true, false]);
	});

	test('is the same from whichever of its contacts it is opened', () => {
		const ids = (id: number) => chainOf(customer, id, 'UTC').map((attempt) => attempt.id);
		expect(ids(1)).toEqual(ids(3));
		expect(ids(5)).toEqual([4, 5]);
	});

	test('says what came of each contact, and never who answered', () => {
		expect(chainOf(customer, 4, 'UTC')[0]?.about).toBe('handled · Faktura · Odense');
		expect(JSON.stringify(chainOf(customer, 1, 'UTC'))).not.toMatch(/agent/i);
	});

	test('of a number that many share ends some contacts before and after', () => {
		const shared = Array.from({ length: 500 }, (_, place) => contact(place + 1, place * day, null));
		const chain = chainOf(shared, 250, 'UTC');
		expect(chain.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, place) => 244 + place));
		expect(chain[0]?.gap).toBe('after 1 day');
	});

	test('is empty for a contact that is not the customer’s', () => {
		expect(chainOf(customer, 9, 'UTC')).toEqual([]);
	});

	test('takes every contact of a customer into exactly one chain, from wherever one looks', () => {
		const any = fc.array(fc.option(fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 7 });
		fc.assert(
			fc.property(any, (attempts) => {
				const contacts = attempts.map((attempt, place) => contact(place + 1, place * day, attempt));
				const chains = contacts.map(({ id }) =>
					chainOf(contacts, id, 'UTC')
						.map((link) => link.id)
						.join()
				);
				expect([...new Set(chains)].join()).toBe(contacts.map(({ id }) => id).join());
			})
		);
	});
});
