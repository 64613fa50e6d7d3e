import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erlangB } from '#lib/statistics/erlang-b.ts';

describe('how many find every server taken', () => {
	test.each([
		[2, 1, 0.2],
		[5, 3, 0.11005435],
		[10, 7, 0.07874088]
	])('%i servers and a load of %i turn away as the tables say', (servers, load, blocked) => {
		expect(erlangB(servers, load)).toBeCloseTo(blocked, 8);
	});

	test('one server turns away load over one and load, and none turns all away', () => {
		expect(erlangB(1, 3)).toBeCloseTo(0.75, 12);
		expect(erlangB(0, 3)).toBe(1);
		expect(erlangB(3, 0)).toBe(0);
	});

	test('one more server never turns more away, a higher load never fewer', () => {
		fc.assert(
			fc.property(fc.nat(100), fc.double({ min: 0, max: 120, noNaN: true }), (servers, load) => {
				expect(erlangB(servers + 1, load)).toBeLessThanOrEqual(erlangB(servers, load));
				expect(erlangB(servers, load + 1)).toBeGreaterThanOrEqual(erlangB(servers, load));
			})
		);
	});

	test('half a server and a load below nothing are refused', () => {
		expect(() => erlangB(1.5, 1)).toThrow(RangeError);
		expect(() => erlangB(1, -1)).toThrow(RangeError);
	});
});
