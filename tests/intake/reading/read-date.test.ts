import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateReader, monthNamed, parseDate, type DateOrder } from '#lib/intake/reading/read-date.ts';
import { isoDay } from '#lib/intake/reading/zone.ts';

const dayOf = (text: string, order: DateOrder) => {
	const day = parseDate(text, order);
	return Number.isNaN(day) ? null : isoDay(day);
};

test.each([
	['2026-08-21', 'ymd'],
	['2026/8/21', 'ymd'],
	['26-08-21', 'ymd'],
	['20260821', 'ymd'],
	['260821', 'ymd'],
	['21-08-2026', 'dmy'],
	['21.08.2026', 'dmy'],
	['21.8.26', 'dmy'],
	['21/08/26', 'dmy'],
	['21082026', 'dmy'],
	['8/21/2026', 'mdy'],
	['08/21/26', 'mdy'],
	['Fri, 21 Aug 2026', 'dmy'],
	['Aug 21, 2026', 'mdy'],
	['21. august 2026', 'dmy'],
	['fredag 21 augusti 2026', 'dmy'],
	['2026 aug 21', 'ymd'],
	['fre 21.08.2026', 'dmy'],
	['2026-08-21', 'dmy'],
	['2026-08-21', 'mdy']
] as const)('%s, read %s, is 21 August 2026', (text, order) => {
	expect(dayOf(text, order)).toBe('2026-08-21');
});

test('a weekday in front says in what order the rest stands', () => {
	for (const text of ['Mon 03/02/2026', 'man. 03-02-2026', 'måndag 03.02.2026'])
		expect([dayOf(text, 'mdy'), dayOf(text, 'dmy')]).toEqual(['2026-03-02', null]);
	expect([dayOf('ti 03.02.2026', 'mdy'), dayOf('Tuesday 03/02/2026', 'dmy')]).toEqual([null, '2026-02-03']);
});

test('months have their names in Danish, Swedish, Norwegian, English and German', () => {
	const texts = ['3. maj 2026', '3 maj 2026', '3. mai 2026', '3 May 2026', '3. Mai 2026'];
	expect(texts.map((text) => dayOf(text, 'dmy'))).toEqual(texts.map(() => '2026-05-03'));
	const winter = ['1. marts 2026', '1 mars 2026', '1. März 2026', '1 mar 2026'];
	expect(winter.map((text) => dayOf(text, 'dmy'))).toEqual(winter.map(() => '2026-03-01'));
});

test('two digits of a year turn at fifty', () => {
	expect(['990101', '700101', '490101', '000229'].map((text) => dayOf(text, 'ymd'))).toEqual([
		'1999-01-01',
		'1970-01-01',
		'2049-01-01',
		'2000-02-29'
	]);
});

test.each([
	['2026-02-29', 'ymd'],
	['2026-13-01', 'ymd'],
	['31.04.2026', 'dmy'],
	['13/25/2026', 'dmy'],
	['1969-12-31', 'ymd'],
	['2100-01-01', 'ymd'],
	['12345', 'ymd'],
	['5', 'dmy'],
	['1.5', 'dmy'],
	['12:30', 'ymd'],
	['Contract related', 'ymd'],
	['ID2026-01-01X', 'ymd'],
	['12-10-2026-3', 'dmy'],
	['', 'ymd']
] as const)('%j, read %s, is no date', (text, order) => {
	expect(dayOf(text, order)).toBeNull();
});

describe('a column of dates', () => {
	test('every date reads back from the order that it was written in', () => {
		const date = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
		fc.assert(
			fc.property(date, fc.constantFrom('-', '.', '/'), (moment, mark) => {
				const iso = moment.toISOString().slice(0, 10);
				const [year, month, day] = iso.split('-');
				expect(dayOf([year, month, day].join(mark), 'ymd')).toBe(iso);
				expect(dayOf([day, month, year].join(mark), 'dmy')).toBe(iso);
				expect(dayOf([month, day, year].join(mark), 'mdy')).toBe(iso);
				expect(dayOf(`${year ?? ''}${month ?? ''}${day ?? ''}`, 'ymd')).toBe(iso);
			})
		);
	});

	test('a date met before is the same date again, and so is what is no date', () => {
		const read = dateReader('dmy');
		const twice = ['1.2.2026', 'x', '1.2.2026', 'x', '2.2.2026', '1.2.2026'].map(read);
		expect(twice[2]).toBe(twice[0]);
		expect(twice[5]).toBe(twice[0]);
		expect([twice[1], twice[3]]).toEqual([NaN, NaN]);
	});
});

test('a word that every object knows is no month', () => {
	expect(dayOf('3 constructor 2026', 'dmy')).toBeNull();
	expect(monthNamed('constructor')).toBeUndefined();
});
