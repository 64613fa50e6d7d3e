import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClock } from '#lib/intake/reading/read-clock.ts';

test.each([
	['0:00:00', 0],
	['9:12:58', 33_178],
	['09:12', 33_120],
	['23:59:59', 86_399],
	['08.05.09', 29_109],
	['8.05', 29_100],
	['kl. 09.00', 32_400],
	['kl 9.00', 32_400],
	['klo 8.05.09', 29_109],
	['07:00 AM', 25_200],
	['7:05 pm', 68_700],
	['12:00 AM', 0],
	['12:30 p.m.', 45_000],
	['0930', 34_200],
	['093015', 34_215],
	['09:00:06.500', 32_406],
	[' 9:00 ', 32_400]
])('the clock text %j is %i seconds past midnight', (text, second) => {
	expect(readClock(text)).toBe(second);
});

test.each([
	'',
	'24:00:00',
	'9:60',
	'9:00:60',
	'13:00 PM',
	'noon',
	'9',
	'9:0',
	'2026-01-01',
	'1:02:03:04',
	'-1:00',
	'01.09.2026',
	'01.09,5'
])('%j is no clock', (text) => {
	expect(readClock(text)).toBe(-1);
});

test('every second of the day reads back from every way to write it', () => {
	const second = fc.integer({ min: 0, max: 86_399 });
	fc.assert(
		fc.property(second, (total) => {
			const iso = new Date(total * 1000).toISOString().slice(11, 19);
			const american = new Date(total * 1000).toLocaleTimeString('en-US', { timeZone: 'UTC' });
			expect(
				[iso, iso.replaceAll(':', '.'), iso.replace(/^0/, ''), iso.replaceAll(':', ''), american].map(readClock)
			).toEqual(Array(5).fill(total));
		})
	);
});
