import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairedWallReader, readEpoch, readSerialDay, wallReader, type Wall } from '#lib/intake/reading/read-wall.ts';
import type { DateOrder } from '#lib/intake/reading/read-date.ts';
import { isoDay } from '#lib/intake/reading/zone.ts';

const shown = (wall: Wall | null) =>
	wall && `${isoDay(wall.day)} ${wall.second}${wall.offsetSeconds === null ? '' : ` offset ${wall.offsetSeconds}`}`;

describe('date and clock in one cell', () => {
	test.each([
		['2026-08-21 09:00:06', 'ymd', '2026-08-21 32406'],
		['2026-08-21T09:00:06', 'ymd', '2026-08-21 32406'],
		['2026-08-21T09:00:06.123Z', 'ymd', '2026-08-21 32406 offset 0'],
		['2026-08-21 09:00:06 +0200', 'ymd', '2026-08-21 32406 offset 7200'],
		['2026-08-21T09:00-05:00', 'ymd', '2026-08-21 32400 offset -18000'],
		['2026-08-21 09:00:06 UTC', 'ymd', '2026-08-21 32406 offset 0'],
		['20260821090006', 'ymd', '2026-08-21 32406'],
		['21-08-2026 09:00', 'dmy', '2026-08-21 32400'],
		['21.08.2026 09.00.06', 'dmy', '2026-08-21 32406'],
		['21. august 2026 kl. 9.00', 'dmy', '2026-08-21 32400'],
		['21. august 2026 kl. 9:00', 'dmy', '2026-08-21 32400'],
		['Fri, 21 Aug 2026 09:00:06', 'dmy', '2026-08-21 32406'],
		['8/21/26 9:00 AM', 'mdy', '2026-08-21 32400'],
		['8/21/26 09:00:06 PM', 'mdy', '2026-08-21 75606'],
		['6/23/25 07:00 AM', 'mdy', '2025-06-23 25200'],
		['6/23/25 7:00\u202fAM', 'mdy', '2025-06-23 25200'],
		['fredag den 21. august 2026 kl. 09.00', 'dmy', '2026-08-21 32400'],
		['Freitag, 21. August 2026 um 09:00 Uhr', 'dmy', '2026-08-21 32400'],
		['fredag 21 augusti 2026 kl. 09:00', 'dmy', '2026-08-21 32400'],
		['21. des. 2026 kl. 09.00', 'dmy', '2026-12-21 32400'],
		['21-08-2026 24:00', 'dmy', '2026-08-22 0'],
		['2026-12-31 24:00:00', 'ymd', '2027-01-01 0'],
		['20260821T090006Z', 'ymd', '2026-08-21 32406 offset 0'],
		['20260821 0900', 'ymd', '2026-08-21 32400'],
		['2026-08-21 09:00:06 CEST', 'ymd', '2026-08-21 32406 offset 7200'],
		['Fri Aug 21 09:00:06 2026', 'mdy', '2026-08-21 32406'],
		['Fri Aug 21 09:00:06 CEST 2026', 'mdy', '2026-08-21 32406 offset 7200'],
		['2026-08-21', 'ymd', '2026-08-21 0']
	] as const)('%s', (cell, order, expected) => {
		expect(shown(wallReader(order)(cell))).toBe(expected);
	});

	test.each([
		['15-06-2026 08:00-08:30', '2026-06-15 28800'],
		['15-06-2026 08:00 - 08:30', '2026-06-15 28800'],
		['15.06.2026 08.00-08.30', '2026-06-15 28800'],
		['15-06-2026 08:00:00-08:30:00', '2026-06-15 28800'],
		['15-06-2026 08:00 til 08:30', '2026-06-15 28800'],
		['15-06-2026 13:00-13:30', '2026-06-15 46800'],
		['15-06-2026 23:30-00:00', '2026-06-15 84600'],
		['15-06-2026 23:30-24:00', '2026-06-15 84600']
	])('%s is an interval and no offset', (cell, expected) => {
		expect(shown(wallReader('dmy')(cell))).toBe(expected);
	});

	test.each([
		['2026-08-21T03:00-05:00', '2026-08-21 10800 offset -18000'],
		['2026-08-21 03:00:00-05:00', '2026-08-21 10800 offset -18000'],
		['2026-08-21 13:00-05:00', '2026-08-21 46800 offset -18000'],
		['2026-08-21 13:00+05:45', '2026-08-21 46800 offset 20700'],
		['2026-08-21 13:00:00+15:00', null],
		['2026-08-21 13:00:00+02:10', null]
	])('%s has the offset of a zone, if any', (cell, expected) => {
		expect(shown(wallReader('ymd')(cell))).toBe(expected);
	});

	test('a date alone says that it has no clock', () => {
		expect(wallReader('ymd')('2026-08-21')?.hasClock).toBe(false);
		expect(wallReader('ymd')('2026-08-21 00:00')?.hasClock).toBe(true);
	});

	test.each(['', '09:00:06', '2026-08-21 25:00', '2026-08-21 morning', '2026-02-30 09:00', '143'])(
		'%j is neither',
		(cell) => {
			expect(wallReader('ymd')(cell)).toBeNull();
		}
	);
});

describe('date and clock in two cells', () => {
	test('belong together, also when the date cell carries a midnight of its own', () => {
		const read = pairedWallReader('ymd');
		expect(shown(read('990101', '6:55:20'))).toBe('1999-01-01 24920');
		expect(shown(read('2021-01-01 00:00:00', '9:12:58'))).toBe('2021-01-01 33178');
	});

	test('begin at the first clock of an interval, or at its hour alone', () => {
		const clocks = ['08:00-08:30', '08.00 – 08.30', '8', '08', '8:00 til 8:30', '24:00'];
		const read = pairedWallReader('dmy');
		expect(clocks.map((clock) => shown(read('21-08-2026', clock)))).toEqual([
			...Array<string>(5).fill('2026-08-21 28800'),
			'2026-08-22 0'
		]);
		expect(read('21-08-2026', '25')).toBeNull();
	});

	test('give nothing when one of them is missing', () => {
		const read = pairedWallReader('ymd');
		expect([read('990101', ''), read('', '6:55:20'), read('990101', 'x')]).toEqual([null, null, null]);
	});
});

test('seconds and milliseconds since 1970 are instants already', () => {
	expect([readEpoch('1755759606', 1), readEpoch('1755759606123', 1000), readEpoch('x', 1), readEpoch('12', 1)]).toEqual(
		[1_755_759_606, 1_755_759_606, -1, -1]
	);
});

test('a day number of a spreadsheet is a date, and its fraction the clock', () => {
	expect(shown(readSerialDay('25569'))).toBe('1970-01-01 0');
	expect(shown(readSerialDay('46255.375'))).toBe('2026-08-21 32400');
	expect(shown(readSerialDay('46255,375'))).toBe('2026-08-21 32400');
	expect(['1.5', '99999', 'x', ''].map(readSerialDay)).toEqual([null, null, null, null]);
});

describe('an instant as programs spell it', () => {
	const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });

	test('reads back as the same second, in the orders and marks of the region', () => {
		fc.assert(
			fc.property(moment, (date) => {
				const iso = date.toISOString();
				const [year, month, day] = iso.slice(0, 10).split('-');
				const clock = iso.slice(11, 19);
				const seconds = Math.floor(date.getTime() / 1000) % 86_400;
				const spelled: [string, DateOrder][] = [
					[iso, 'ymd'],
					[`${year}-${month}-${day} ${clock}`, 'ymd'],
					[`${year}/${month}/${day} ${clock}`, 'ymd'],
					[`${year}${month}${day}T${clock.replaceAll(':', '')}Z`, 'ymd'],
					[`${day}-${month}-${year} ${clock}`, 'dmy'],
					[`${day}.${month}.${year} ${clock.replaceAll(':', '.')}`, 'dmy'],
					[`${day}.${month}.${year?.slice(2)} kl. ${clock.replaceAll(':', '.')}`, 'dmy'],
					[`${month}/${day}/${year} ${clock}`, 'mdy'],
					[date.toLocaleString('en-US', { timeZone: 'UTC' }), 'mdy'],
					[date.toUTCString(), 'dmy']
				];
				for (const [text, order] of spelled)
					expect(shown(wallReader(order)(text))?.replace(/ offset 0$/, ''), text).toBe(
						`${iso.slice(0, 10)} ${seconds}`
					);
			})
		);
	});

	test('reads back in the words of each language, to the minute', () => {
		const languages = fc.constantFrom('en-GB', 'da', 'sv', 'nb', 'de');
		fc.assert(
			fc.property(moment, languages, (date, language) => {
				const text = date.toLocaleString(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
				const minutes = Math.floor(date.getTime() / 60_000) % 1440;
				expect(shown(wallReader('dmy')(text)), text).toBe(`${date.toISOString().slice(0, 10)} ${minutes * 60}`);
			})
		);
	});

	test('reads back with the distance of its zone, whatever that is', () => {
		const minutes = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
		fc.assert(
			fc.property(moment, minutes, fc.constantFrom(':', ''), fc.constantFrom('', ' '), (date, ahead, mark, gap) => {
				const sign = ahead < 0 ? '-' : '+';
				const [hours, rest] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((one) =>
					String(one).padStart(2, '0')
				);
				const wall = wallReader('ymd')(`${date.toISOString().slice(0, 19)}${gap}${sign}${hours}${mark}${rest}`);
				expect(wall?.offsetSeconds).toBe(ahead * 60);
			})
		);
	});
});
