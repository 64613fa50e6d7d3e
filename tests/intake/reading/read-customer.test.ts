import { expect, test } from 'vitest';
import { roundedId } from '#lib/intake/reading/mishap.ts';
import { readCustomer } from '#lib/intake/reading/read-customer.ts';

test.each([
	['+45 12 34 56 78', '4512345678'],
	['0045 12345678', '4512345678'],
	['tel:+4512345678', '4512345678'],
	['sip:+4512345678@pbx.example;user=phone', '4512345678'],
	["'+4512345678", '4512345678'],
	['(0)45-1234.5678', '04512345678'],
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
	['7590-VHVEG', '7590-VHVEG']
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
	'+266696687',
	'266696687'
])('%j is nobody, and never one customer', (cell) => {
	expect(readCustomer(cell)).toBeNull();
});

test.each(['6.02E+11', '3,27E+11', '1.03006e+13', '1E+10'])('%s was rounded by a spreadsheet and fits many', (cell) => {
	expect(readCustomer(cell)).toBe(roundedId);
});
