import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundedId } from '#lib/intake/reading/mishap.ts';
import { readCustomer } from '#lib/intake/reading/read-customer.ts';

test.each([
	['+45 12 34 56 78', '4512345678'],
	['0045 12345678', '4512345678'],
	['tel:+4512345678', '4512345678'],
	['sip:+4512345678@pbx.example;user=phone', '4512345678'],
	["'+4512345678", '4512345678'],
	['sip:+4512345678;user=phone@pbx.example', '4512345678'],
	['+45 12 34 56 78;ext=1', '4512345678'],
	['"Anna Berg" <+4512345678>', '4512345678'],
	['Jane Roe (Jane@example.com)', 'jane@example.com'],
	['Anna <sip:4512345678@pbx.example>', '4512345678'],
	['(0)45-1234.5678', '04512345678'],
	['+46 (0)70 123 45 67', '46701234567'],
	['0046(0)70-123 45 67', '46701234567'],
	['+49 (0) 30 123456', '4930123456'],
	['46 (0)70 123 45 67', '460701234567'],
	['4512345678', '4512345678'],
	['Anna.Berg@Example.com ', 'anna.berg@example.com'],
	['mailto:anna@example.com', 'anna@example.com'],
	['12345@example.com', '12345@example.com'],
	['9664491', '9664491'],
	['214013.0', '214013'],
	['214013,0', '214013'],
	['4512.345678', '4512345678'],
	['00123', '00123'],
	['K-1001', 'K-1001'],
	['7590-VHVEG', '7590-VHVEG'],
	['7e123456', '7e123456'],
	['7E12', '7E12']
])('%s is the customer %s', (cell, key) => {
	expect(readCustomer(cell)).toBe(key);
});

test.each([
	'',
	' ',
	'0',
	'000',
	'-',
	'NULL',
	'N/A',
	'anonymous',
	'Anonym',
	'anonymous@anonymous.invalid',
	'Withheld',
	'unknown number',
	'Hemmeligt nummer',
	'Skjult nummer',
	'Dolt nummer',
	'unterdrückt',
	'+491701234xxx',
	'4512345***',
	'+45 12 34 ** **',
	'****1234',
	'a***@example.com',
	'+',
	'-1',
	'Okänt nummer',
	'No caller ID',
	'Not available',
	'Nummer utelämnat',
	'Anonymous <sip:anonymous@anonymous.invalid>',
	'+266696687',
	'266696687'
])('%j is nobody, and never one customer', (cell) => {
	expect(readCustomer(cell)).toBeNull();
});

test.each(['6.02E+11', '3,27E+11', '1.03006e+13', '1E+10', '1.03006E13'])(
	'%s was rounded by a spreadsheet and fits many',
	(cell) => {
		expect(readCustomer(cell)).toBe(roundedId);
	}
);

test('a number is one customer, however it is spelled', () => {
	const number = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((digits) => `45${digits}`);
	fc.assert(
		fc.property(number, (digits) => {
			const pairs = digits.match(/../g)?.join(' ') ?? '';
			const spellings = [
				digits,
				`+${digits}`,
				`00${digits}`,
				`+${pairs}`,
				`00 ${pairs}`,
				`tel:+${digits}`,
				`'+${digits}`
			];
			const keys = [...spellings, `sip:${digits}@example.com`, `<${digits}>`, ` ${digits}.0 `].map(readCustomer);
			expect(new Set(keys)).toEqual(new Set([digits]));
		})
	);
});

test('a person of that name is a customer, though a word of it means nobody elsewhere', () => {
	expect(['Blocked Drain Ltd', 'Private Bank 12', 'No 5'].map(readCustomer)).toEqual([
		'Blocked Drain Ltd',
		'Private Bank 12',
		'No 5'
	]);
});
