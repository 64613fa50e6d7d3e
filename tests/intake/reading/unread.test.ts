import { expect, test } from 'vitest';
import { errorCell, unreadable } from '#lib/intake/reading/mishap.ts';
import { isErrorCell, unread } from '#lib/intake/reading/unread.ts';
import {
	amountReader,
	customerReader,
	durationReader,
	flagReader,
	instantReader,
	textReader
} from '#lib/intake/readings.ts';

test.each([
	'#N/A',
	'#VALUE!',
	'#DIV/0!',
	'#REF!',
	' #NAME? ',
	'#I/T',
	'#VÆRDI!',
	'#SAKNAS!',
	'#VÄRDEFEL!',
	'#VERDI!',
	'#NV'
])('%j is a formula that failed, whatever the column should hold', (cell) => {
	const readers = [
		textReader('text'),
		textReader('channel'),
		customerReader(),
		durationReader('duration:seconds'),
		durationReader('duration:clock'),
		durationReader('duration:spelled'),
		amountReader('number'),
		amountReader('count'),
		amountReader('scale:1-5'),
		amountReader('share'),
		flagReader('flag'),
		instantReader('instant:ymd'),
		instantReader('day:week')
	];
	expect(readers.map((read) => read(cell))).toEqual(readers.map(() => errorCell));
});

test('a word with a number sign is no error', () => {
	expect([isErrorCell('#1'), isErrorCell('Order #'), isErrorCell('#N/A team')]).toEqual([false, false, false]);
});

test('what is no value is nothing where the cell is blank, and unreadable elsewhere', () => {
	expect([unread(''), unread(' - '), unread('NULL'), unread('soon')]).toEqual([null, null, null, unreadable]);
});
