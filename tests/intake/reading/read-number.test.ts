import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unreadable } from '#lib/intake/reading/mishap.ts';
import { digitsOnly, numberReader, parseNumber, scaleReader } from '#lib/intake/reading/read-number.ts';

describe('numbers', () => {
	test.each([
		['153', 153],
		['-4', -4],
		['1 234 567', 1_234_567],
		['1\u00a0234,5', 1234.5],
		['1\u202f234,5', 1234.5],
		['12.5', 12.5],
		['12,5', 12.5],
		['0,125', 0.125],
		['1.234,56', 1234.56],
		['1,234.56', 1234.56],
		['1.234.567', 1_234_567],
		["1'234.5", 1234.5],
		['1\u2019234.5', 1234.5],
		['1.5E+03', 1500],
		['6,94e-05', 0.0000694],
		['1234.567', 1234.567],
		['\u221212', -12]
	])('%j means one thing only, whatever the decimal mark of the column', (text, number) => {
		expect(parseNumber(text, 'plain')).toBe(number);
	});

	test.each(['1.234', '12,345', '-1.234'])('%j could be a thousand or a fraction, so it is not guessed', (text) => {
		expect(parseNumber(text, 'plain')).toBeNaN();
	});

	test.each([
		['1.234', 'point', 1.234],
		['1.234', 'comma', 1234],
		['1,234', 'point', 1234],
		['1,234', 'comma', 1.234],
		['12,5', 'point', NaN],
		['12.5', 'comma', NaN]
	] as const)('%j is read by the decimal mark of its column: %s', (text, mark, number) => {
		expect(parseNumber(text, mark)).toBe(number);
	});

	test.each(['', 'abc', '1.2.3', '1,2,3', '12.34,567', '--3', '5 %'])('%j is no number', (text) => {
		expect(parseNumber(text, 'plain')).toBeNaN();
	});

	test('a number that was spelled with either mark reads back as itself', () => {
		const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
		fc.assert(
			fc.property(cents, fc.constantFrom('da', 'en', 'sv', 'nb', 'de'), (amount, language) => {
				const spelled = new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount / 100);
				expect(parseNumber(spelled, language === 'en' ? 'point' : 'comma')).toBe(amount / 100);
				expect(parseNumber(spelled, 'plain')).toBe(amount / 100);
			})
		);
	});

	test('digits alone are a number, anything else is left to the slower way', () => {
		expect(['0', '007', '123456789012345', '', '-1', '1.0', '1234567890123456'].map(digitsOnly)).toEqual([
			0, 7, 123_456_789_012_345, -1, -1, -1, -1
		]);
	});
});

describe('amounts', () => {
	const read = numberReader('comma');
	test.each([
		['1.234,50', 1234.5],
		['kr. 99,95', 99.95],
		['99,95 kr.', 99.95],
		['DKK 5', 5],
		['1.234 €', 1234],
		['250,-', 250],
		['-12,00', -12],
		['(12,50)', -12.5],
		['12,50-', -12.5],
		['(kr. 1.234,50)', -1234.5]
	])('%j is an amount with or without its currency', (cell, amount) => {
		expect(read(cell)).toBe(amount);
	});

	test('blank is no amount, words are unreadable, and neither is zero', () => {
		expect(read('')).toBeNull();
		expect(read(' - ')).toBeNull();
		expect(read('free')).toBe(unreadable);
	});
});

describe('scales', () => {
	test.each([
		['1', 1],
		['5', 5],
		['4.0', 4],
		[' 3 ', 3],
		['', null],
		['Offered', null],
		['0', unreadable],
		['6', unreadable],
		['3.5', unreadable],
		['good', unreadable]
	])('a rating of %j from 1 to 5 is %j', (cell, rating) => {
		expect(scaleReader(1, 5)(cell)).toBe(rating);
	});

	test('an answer may say in words what its number means, but is one number alone', () => {
		const answers = ['0 - Slet ikke sandsynligt', '10 = Meget sandsynligt', '9 (very likely)', '7', 'Ved ikke'];
		expect(answers.map(scaleReader(0, 10))).toEqual([0, 10, 9, 7, null]);
		expect(['1-2 uger', '2.5 stars', '11 - more'].map(scaleReader(0, 10))).toEqual([
			unreadable,
			unreadable,
			unreadable
		]);
	});

	test('a raw WHO-5 sum of 25 is a score of 100', () => {
		expect(['0', '13', '25', '26'].map(scaleReader(0, 25, 4))).toEqual([0, 52, 100, unreadable]);
	});
});
