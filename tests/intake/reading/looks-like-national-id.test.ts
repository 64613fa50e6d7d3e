import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksLikeNationalId } from '#lib/intake/reading/looks-like-national-id.ts';

describe('a national id', () => {
	test.each([
		// made up after the rules; the ten without a mark pass the check digits
		['Danish, with its mark', '010190-1234'],
		['Danish, with a mark, in a sentence', 'CPR 311299-4321 ringer om faktura'],
		['Danish, ten digits', '0101010007'],
		['Swedish, with its mark', '900101-2385'],
		['Swedish, with the century', '19900101-2385'],
		['Swedish, twelve digits', '199001012385'],
		['Swedish, from the age of a hundred', '200101+2380'],
		['Norwegian', '01019000083'],
		['Norwegian, in two groups', '010190 00083']
	])('%s is noticed', (_, text) => {
		expect(looksLikeNationalId(text)).toBe(true);
	});

	test.each([
		'4512345678',
		'+45 12 34 56 78',
		'2026-03-04 08:05:09',
		'20260304080509',
		'1234567890',
		'991399-1234',
		'Order 000123-4567',
		'0101901234',
		'12345678901',
		'1755759606',
		'1755759606123',
		'K-1001',
		'Kundeservice',
		''
	])('%j is none', (text) => {
		expect(looksLikeNationalId(text)).toBe(false);
	});

	test('is seldom seen where any ten or eleven digits stand', () => {
		const digits = (length: number) =>
			fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
		for (const length of [10, 11]) {
			const texts = fc.sample(digits(length), { numRuns: 2000, seed: 7 }).map((one) => one.join(''));
			expect(texts.filter(looksLikeNationalId).length).toBeLessThan(60);
		}
	});
});
