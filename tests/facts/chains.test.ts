import { describe, expect, test } from 'vitest';
import { chainsOf, isShared, type ChainContact } from '#lib/facts/chains.ts';

const hour = 3600;
const day = 24 * hour;
const start = Date.parse('2026-03-02T12:00:00Z') / 1000;

/** A handled contact so many seconds after the first. */
function at(seconds: number, more: Partial<ChainContact> = {}): ChainContact {
	const startedAt = start + seconds;
	const isoDay = new Date(startedAt * 1000).toISOString().slice(0, 10);
	return { startedAt, day: isoDay, reason: null, handleSeconds: 100, handled: true, ...more };
}

const attempts = (contacts: ChainContact[]) => chainsOf(contacts, []).map((chain) => chain?.attempt ?? null);

describe('an issue', () => {
	test('goes on for seven days to the second, and no longer', () => {
		expect(attempts([at(0), at(7 * day)])).toEqual([1, 2]);
		expect(attempts([at(0), at(7 * day + 1)])).toEqual([1, 1]);
	});

	test('is measured from one contact to the next, so a long one may last for weeks', () => {
		expect(attempts([at(0), at(6 * day), at(12 * day), at(18 * day)])).toEqual([1, 2, 3, 4]);
	});

	test('ends when the customer calls about something else', () => {
		expect(attempts([at(0, { reason: 1 }), at(hour, { reason: 2 }), at(2 * hour, { reason: 2 })])).toEqual([1, 1, 2]);
	});

	test('goes on when a reason is not known', () => {
		expect(attempts([at(0, { reason: 1 }), at(hour), at(2 * hour, { reason: 2 })])).toEqual([1, 2, 3]);
	});

	test('holds only contacts that a person answered', () => {
		const contacts = [at(0), at(hour, { handled: false }), at(2 * hour)];
		expect(chainsOf(contacts, []).map((chain) => chain && [chain.opener, chain.attempt, chain.nextSeconds])).toEqual([
			[0, 1, 2 * hour],
			null,
			[0, 2, null]
		]);
	});

	test('counts its contacts and their handle time at the contact that opened it', () => {
		const contacts = [at(0, { handleSeconds: 60 }), at(day, { handleSeconds: 30 }), at(20 * day, { handleSeconds: 5 })];
		const issues = chainsOf(contacts, []).map((chain) => [chain?.issueContacts, chain?.issueHandleSeconds]);
		expect(issues).toEqual([
			[2, 90],
			[null, null],
			[1, 5]
		]);
	});

	test('has no handle time when that of one contact is not known', () => {
		const chains = chainsOf([at(0), at(day, { handleSeconds: null })], []);
		expect(chains[0]).toMatchObject({ issueContacts: 2, issueHandleSeconds: null });
	});
});

test('the next contact counts whatever its reason and however late it comes', () => {
	const contacts = [at(0, { reason: 1 }), at(hour, { reason: 2 }), at(400 * day, { reason: 1 })];
	expect(chainsOf(contacts, []).map((chain) => chain?.nextSeconds)).toEqual([hour, 400 * day - hour, null]);
});

describe('a customer who comes back to buy', () => {
	const last = start + day;
	const contacts = [at(0), at(day)];
	const windowAfter = (...orderedAt: number[]) => chainsOf(contacts, orderedAt)[0]?.returnWindow;

	test('is counted from the last contact of the issue, up to 30, 90 and 180 days', () => {
		expect(windowAfter(last + 30 * day)).toBe(0);
		expect(windowAfter(last + 30 * day + 1)).toBe(1);
		expect(windowAfter(last + 90 * day)).toBe(1);
		expect(windowAfter(last + 180 * day)).toBe(2);
		expect(windowAfter(last + 180 * day + 1)).toBe(3);
	});

	test('did not come back by an order from before the last contact', () => {
		expect(windowAfter()).toBe(3);
		expect(windowAfter(start - day, start + hour, last)).toBe(3);
		expect(windowAfter(start - day, last, last + day)).toBe(0);
	});

	test('is counted once a month, for the first issue of the month', () => {
		const month = [at(0), at(10 * day), at(29 * day), at(37 * day)];
		expect(month.map((contact) => contact.day)).toEqual(['2026-03-02', '2026-03-12', '2026-03-31', '2026-04-08']);
		expect(chainsOf(month, [start + 38 * day]).map((chain) => chain?.returnWindow)).toEqual([1, null, null, 0]);
	});
});

describe('a key that many people share', () => {
	const every = (days: number, count: number) => Array.from({ length: count }, (_, index) => at(index * days * day));

	test('is one with more than twelve contacts in thirty days', () => {
		expect(isShared(every(2.5, 12))).toBe(false);
		expect(isShared(every(2.5, 13))).toBe(true);
		expect(isShared(every(2.6, 40))).toBe(false);
	});

	test('forms no chain at all, not even long before', () => {
		const contacts = [at(-300 * day), ...every(1, 13)];
		expect(chainsOf(contacts, []).every((chain) => chain === null)).toBe(true);
	});

	test('is told by contacts that nobody answered, too', () => {
		const contacts = every(1, 13).map((contact, index) => ({ ...contact, handled: index === 0 }));
		expect(attempts(contacts)).not.toContain(1);
		expect(attempts(contacts.slice(0, 12))[0]).toBe(1);
	});
});

test('a customer without contacts has no chains', () => {
	expect(chainsOf([], [start])).toEqual([]);
});
