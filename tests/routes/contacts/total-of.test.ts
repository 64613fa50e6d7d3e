import { expect, test } from 'vitest';
import type { ContactCountQuery } from '#lib/server/storage/queries.ts';
import { totalOf } from '../../../src/routes/contacts/total-of.ts';

const query: ContactCountQuery = { from: '2026-08-24', to: '2026-11-15', unit: null };
const storeOf = (count: number) => ({ countContacts: () => Promise.resolve(count) });
const clock = (milliseconds: number) => {
	let calls = 0;
	return () => milliseconds * calls++;
};

test.each([
	['en', '12,345 contacts in all.'],
	['da', '12.345 henvendelser i alt.'],
	['sv', '12\u00a0345 kontakter sammanlagt.'],
	['nb', '12\u00a0345 henvendelser i alt.']
] as const)('a list says how many contacts it has in all, %s', async (locale, told) => {
	expect(await totalOf(storeOf(12_345), query, locale, clock(20))).toBe(told);
});

test('one is one, and a count that was waited for says how long it took', async () => {
	expect(await totalOf(storeOf(1), query, 'en', clock(0))).toBe('1 contact in all.');
	expect(await totalOf(storeOf(2_153_638), query, 'en', clock(430))).toBe(
		'2,153,638 contacts in all. Counted from the contacts themselves, which took 0.4 seconds.'
	);
});
