import { describe, expect, test } from 'vitest';
import { pairedWallReader, readEpoch, readSerialDay, wallReader, type Wall } from '#lib/intake/reading/read-wall.ts';
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
		['2026-08-21', 'ymd', '2026-08-21 0']
	] as const)('%s', (cell, order, expected) => {
		expect(shown(wallReader(order)(cell))).toBe(expected);
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
