import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { negative, unreadable } from '#lib/intake/reading/mishap.ts';
import {
	clockDurationReader,
	numericDurationReader,
	readSpelledDuration,
	secondsPer,
	spelledDurationReader,
	type DurationUnit
} from '#lib/intake/reading/read-duration.ts';

const readClock = clockDurationReader('minutes-seconds');
const pad = (number: number) => String(number).padStart(2, '0');
const seconds = fc.integer({ min: 0, max: 400_000 });

describe('durations on a clock', () => {
	test.each([
		['0:02:23', 143],
		['00:03:45', 225],
		['57:14:09', 206_049],
		['00:00:00.235', 0],
		['00:00:59,6', 60],
		['1:05', 65],
		['0:43', 43],
		[':45', 45],
		[':03:20', 200],
		['08.05.09', 29_109],
		[' 0:01:00 ', 60],
		['03:45.5', 226],
		['03:45,2', 225],
		['1 day, 2:03:04', 93_784],
		['2 days 3:04:05', 183_845],
		['2.03:04:05', 183_845],
		['1 dag 02:03:04', 93_784],
		['12:03:45 AM', 225],
		['1:03:45 p.m.', 47_025],
		['1899-12-30 00:03:45', 225],
		['30.12.1899 26:03:45', 93_825],
		['1900-01-00T00:03:45', 225],
		['0:00:00', 0]
	])('%s is %i seconds', (cell, expected) => {
		expect(readClock(cell)).toBe(expected);
	});

	test('two parts are hours and minutes where the column says so', () => {
		const read = clockDurationReader('hours-minutes');
		expect([read('1:05'), read('57:14'), read('0:02:23')]).toEqual([3900, 206_040, 143]);
	});

	test.each(['0:61:00', '0:00:75', 'soon', '12', '1:2:3:4', '2026-01-01 09:00', '1900-01-01 00:03:45', '9:15 AM'])(
		'%j is no duration',
		(cell) => {
			expect(readClock(cell)).toBe(unreadable);
		}
	);

	test('below zero is told apart from unreadable, and blank is missing', () => {
		expect([
			readClock('-0:00:37'),
			readClock('\u22120:00:37'),
			readClock('-0:00:00'),
			readClock(''),
			readClock('N/A')
		]).toEqual([negative, negative, 0, null, null]);
	});

	test('every duration reads back from the way it is written, with hours past 24', () => {
		fc.assert(
			fc.property(seconds, (total) => {
				const [hours, minutes, left] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
				expect(readClock(`${hours}:${pad(minutes)}:${pad(left)}`)).toBe(total);
				expect(readClock(`${pad(hours)}.${pad(minutes)}.${pad(left)}`)).toBe(total);
				expect(readClock(`${Math.floor(hours / 24)}.${pad(hours % 24)}:${pad(minutes)}:${pad(left)}`)).toBe(total);
				expect(readSpelledDuration(`${hours}h ${minutes}m ${left}s`)).toBe(total);
				expect(readSpelledDuration(`PT${hours}H${minutes}M${left}S`)).toBe(total);
			})
		);
	});
});

describe('durations as a number of a unit', () => {
	test.each([
		['seconds', '153', 153],
		['seconds', '12,6', 13],
		['milliseconds', '108960000', 108_960],
		['minutes', '2.5', 150],
		['hours', '1,5', 5400],
		['days', '0.000069444446', 6],
		['days', '6.9444446E-05', 6],
		['days', '6,9444446E-05', 6],
		['days', '1', 86_400]
	] as const)('in %s, %s is %i seconds', (unit, cell, expected) => {
		expect(numericDurationReader(unit, 'plain')(cell)).toBe(expected);
	});

	test('a thousand seconds and a fraction of one are told apart by the column', () => {
		expect(numericDurationReader('seconds', 'comma')('1.234')).toBe(1234);
		expect(numericDurationReader('seconds', 'point')('1.234')).toBe(1);
		expect(numericDurationReader('seconds', 'plain')('1.234')).toBe(unreadable);
	});

	test('below zero is told apart from unreadable, and blank is missing', () => {
		const read = numericDurationReader('seconds', 'plain');
		expect([read('-37'), read('x'), read(''), read('  '), read('NULL')]).toEqual([
			negative,
			unreadable,
			null,
			null,
			null
		]);
	});

	test('every whole duration reads back in every unit that it was written in', () => {
		const units = fc.constantFrom<DurationUnit>('milliseconds', 'seconds', 'minutes', 'hours', 'days');
		fc.assert(
			fc.property(seconds, units, fc.constantFrom('point', 'comma'), (total, unit, mark) => {
				const written = (total / secondsPer[unit]).toFixed(9).replace('.', mark === 'comma' ? ',' : '.');
				expect(numericDurationReader(unit, mark)(written)).toBe(total);
			})
		);
	});
});

describe('durations in words', () => {
	test.each([
		['19m 10s', 1150],
		['38s', 38],
		['1h 30m', 5400],
		['45m', 2700],
		['2 min. 5 sek.', 125],
		['1 time og 5 minutter', 3900],
		['1 timme och 5 minuter', 3900],
		['1 Stunde und 5 Minuten', 3900],
		['1d 2h', 93_600],
		['P1DT2H', 93_600],
		['PT3M45S', 225],
		['1,5 h', 5400],
		['1.25 s', 1],
		['0.235 s', 0],
		['1.250.000 s', 1_250_000],
		['PT12.345S', 12],
		['1 min 2.345 s', 62],
		['250 ms', 0],
		['0', 0]
	])('%s is %i seconds', (cell, expected) => {
		expect(readSpelledDuration(cell)).toBe(expected);
	});

	test('of a thousand or of a fraction are what the mark of their column makes them', () => {
		for (const cell of ['1.234 sek', '1,234 s']) expect(readSpelledDuration(cell), cell).toBe(unreadable);
		expect(spelledDurationReader('comma')('1.234 sek')).toBe(1234);
		expect(spelledDurationReader('point')('1.234 sek')).toBe(1);
		expect(spelledDurationReader('comma')('1,5 timer')).toBe(5400);
		expect(spelledDurationReader('comma')('1.5 timer')).toBe(unreadable);
	});

	test.each(['5 constructor', '5 apples', '12', 'm', '5m later'])('%j is no duration', (cell) => {
		expect(readSpelledDuration(cell)).toBe(unreadable);
	});

	test('below zero and blank', () => {
		expect([readSpelledDuration('-5s'), readSpelledDuration('-')]).toEqual([negative, null]);
	});
});
