import { describe, expect, test } from 'vitest';
import { isDenied, spellOn, type CustomerSpell } from '#lib/facts/background.ts';
import type { ChainContact } from '#lib/facts/issues.ts';

const spell = (fromDay: string | null, untilDay: string | null): CustomerSpell => ({
	fromDay,
	untilDay,
	annualValue: null,
	language: null
});

describe('the spell that holds a day', () => {
	const [first, second] = [spell('2024-01-01', '2025-06-30'), spell('2025-06-01', null)];

	test('holds its first and its last day', () => {
		expect(spellOn([first], '2024-01-01')).toBe(first);
		expect(spellOn([first], '2025-06-30')).toBe(first);
		expect(spellOn([first], '2023-12-31')).toBeNull();
		expect(spellOn([first], '2025-07-01')).toBeNull();
	});

	test('is the later of two, in whatever order they come', () => {
		expect(spellOn([first, second], '2025-06-15')).toBe(second);
		expect(spellOn([second, first], '2025-06-15')).toBe(second);
	});

	test('is none where nobody knows when it began', () => {
		expect(spellOn([spell(null, null)], '2025-06-15')).toBeNull();
	});
});

test('a customer’s word is about the last issue before it, for thirty days', () => {
	const contactAt = (startedAt: number, day: string) => ({ startedAt, day }) as ChainContact;
	const day = 86_400;
	const [first, last, next] = [
		contactAt(0, '2026-03-02'),
		contactAt(day, '2026-03-03'),
		contactAt(20 * day, '2026-03-22')
	];
	const denied = (answeredAt: number, before: ChainContact | null = next) =>
		isDenied([{ answeredAt, day: null }], first, last, before);
	expect([-1, 0, 20 * day - 1, 20 * day].map((at) => denied(at))).toEqual([false, true, true, false]);
	expect([31 * day, 31 * day + 1].map((at) => denied(at, null))).toEqual([true, false]);
	expect(isDenied([{ answeredAt: null, day: null }], first, last, null)).toBe(false);
});
