import { expect, test } from 'vitest';
import { daysAhead } from '#lib/checks/days-ahead.ts';

test('days to come are told of what has happened, with the last of them, and not of what is planned', () => {
	const told = (kind: 'contacts' | 'absence', lastDay: string | null) => daysAhead({ kind, lastDay }, '2026-11-24');
	expect(told('contacts', '2062-03-02')).toContain('2 March 2062');
	expect(told('contacts', '2026-11-24')).toBeNull();
	expect(told('contacts', null)).toBeNull();
	expect(told('absence', '2062-03-02')).toBeNull();
});
