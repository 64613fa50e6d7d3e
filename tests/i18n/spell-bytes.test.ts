import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellBytes } from '#lib/i18n/spell-bytes.ts';

const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test.each([
	[0, '0 B'],
	[999, '999 B'],
	[1000, '1.0 kB'],
	[9949, '9.9 kB'],
	[9951, '10 kB'],
	[999_499, '999 kB'],
	[999_600, '1.0 MB'],
	[3_273_725, '3.3 MB'],
	[188_000_000, '188 MB'],
	[4_294_967_296, '4.3 GB'],
	[2_500_000_000_000, '2,500 GB']
])('a file of %d bytes is %s', (bytes, words) => {
	expect(spaced(spellBytes(bytes, 'en'))).toBe(words);
});

test('a Dane reads a decimal comma', () => {
	expect(spaced(spellBytes(3_273_725, 'da'))).toBe('3,3 MB');
});

test('a larger file is never spelled as a smaller one', () => {
	const factors: Record<string, number> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };
	const read = (words: string) => {
		const [size = '', unit = ''] = spaced(words).split(' ');
		return Number(size.replaceAll(',', '')) * (factors[unit] ?? Number.NaN);
	};
	fc.assert(
		fc.property(fc.nat({ max: 2 ** 40 }), fc.nat({ max: 2 ** 40 }), (one, other) => {
			const [small, large] = [Math.min(one, other), Math.max(one, other)];
			expect(read(spellBytes(small, 'en'))).toBeLessThanOrEqual(read(spellBytes(large, 'en')));
		})
	);
});
