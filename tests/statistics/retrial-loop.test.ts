import { describe, expect, test } from 'vitest';
import { erlangA } from '#lib/statistics/erlang-a.ts';
import { retrialLoop } from '#lib/statistics/retrial-loop.ts';

const line = { arrivals: 200 / 1800, duration: 308.6, servers: 40, patience: 700 };

describe('arrivals that make arrivals', () => {
	test('without trying again they are issues times contacts for each', () => {
		const found = retrialLoop(line, { contactsPerIssue: 1.19, retrying: 0 });
		expect(found.arrivals).toBeCloseTo((200 * 1.19) / 1800, 12);
		expect(found.balance.abandoned).toBe(erlangA({ ...line, arrivals: found.arrivals }).abandoned);
	});

	test('where six in ten who gave up try again it rests where the tries are in the arrivals', () => {
		const found = retrialLoop(line, { contactsPerIssue: 1.19, retrying: 0.6 });
		const tries = 0.6 * found.balance.abandoned * found.arrivals;
		expect(found.arrivals).toBeCloseTo(line.arrivals * 1.19 + tries, 12);
		expect(tries).toBeGreaterThan(0);
	});

	test('fewer servers and more contacts for each issue never make fewer arrivals', () => {
		const arrivals = (servers: number, contactsPerIssue: number) =>
			retrialLoop({ ...line, servers }, { contactsPerIssue, retrying: 0.6 }).arrivals;
		expect(arrivals(36, 1.19)).toBeGreaterThan(arrivals(40, 1.19));
		expect(arrivals(40, 1.3)).toBeGreaterThan(arrivals(40, 1.19));
	});

	test('an issue without a contact, and everyone trying for ever, are refused', () => {
		expect(() => retrialLoop(line, { contactsPerIssue: 0.9, retrying: 0 })).toThrow(RangeError);
		expect(() => retrialLoop(line, { contactsPerIssue: 1, retrying: 1 })).toThrow(RangeError);
	});
});
