import { describe, expect, test } from 'vitest';
import { erlangC } from '#lib/statistics/erlang-c.ts';
import { serversFor } from '#lib/statistics/servers-for.ts';

const wanted = { share: 0.8, within: 20 };

describe('how many it takes', () => {
	test.each([
		['before', 348.5, 1.139, 51],
		['as planned', 308.6, 1.139, 45],
		['with the contacts that came back', 308.6, 1.19, 47]
	])('two hundred issues in half an hour, %s', (_, duration, contacts, servers) => {
		expect(serversFor({ arrivals: (200 * contacts) / 1800, duration }, wanted)).toBe(servers);
	});

	test('one fewer is not enough', () => {
		const line = { arrivals: 100 / 1800, duration: 180 };
		const servers = serversFor(line, wanted);
		expect(erlangC({ ...line, servers })?.answeredWithin(20)).toBeGreaterThanOrEqual(0.8);
		expect(erlangC({ ...line, servers: servers - 1 })?.answeredWithin(20) ?? 0).toBeLessThan(0.8);
	});

	test('where people give up it takes no more', () => {
		const line = { arrivals: (200 * 1.139) / 1800, duration: 348.5 };
		expect(serversFor({ ...line, patience: 700 }, wanted)).toBeLessThanOrEqual(serversFor(line, wanted));
	});

	test('to answer everyone at once is refused', () => {
		expect(() => serversFor({ arrivals: 1, duration: 1 }, { share: 1, within: 0 })).toThrow(RangeError);
	});
});
