import { describe, expect, test } from 'vitest';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import {
	countAfterFirst,
	countFilled,
	readBeforeBracket,
	readPerson,
	readPuzzelResult,
	readQueue,
	readSolvedState,
	readStarredOfList,
	readUccxDisposition
} from '#lib/intake/reading/read-codes.ts';

describe('one name of several', () => {
	test('is the starred one, else the first', () => {
		expect(readStarredOfList('Billing, Sales*')).toBe('Sales');
		expect(readStarredOfList('Billing; Sales')).toBe('Billing');
		expect(readStarredOfList(' - ')).toBeNull();
	});

	test('is what stands before a bracket', () => {
		expect(readBeforeBracket('Anna Berg (101)')).toBe('Anna Berg');
		expect(readBeforeBracket('+4520100001')).toBe('+4520100001');
		expect(readBeforeBracket('(101)')).toBeNull();
	});
});

test('an owner is a queue by its name or its number, else a person', () => {
	const queues = ['Kø - Support', 'Supportkö', 'Support Queue', '00G5f000004XyZaEAK'];
	const persons = ['Anna Berg', 'Quentin Köhler', '0055f000004XyZaAAK'];
	expect(queues.map(readQueue)).toEqual(queues);
	expect(queues.map(readPerson)).toEqual([null, null, null, null]);
	expect(persons.map(readPerson)).toEqual(persons);
	expect(persons.map(readQueue)).toEqual([null, null, null]);
});

describe('a count', () => {
	test('is one where anything stands', () => {
		expect([countFilled('2026-05-14'), countFilled('-'), countFilled('')]).toEqual([1, null, null]);
	});

	test('is how many more than one there are, of a number or of different names', () => {
		expect(['3', '1', '0', 'Anna; Bo; Anna', 'Anna', ''].map(countAfterFirst)).toEqual([2, 0, 0, 1, 0, null]);
	});
});

test('a state is solved or is not, and a blank one says nothing', () => {
	expect(['Solved', 'CLOSED', 'lukket', 'Open', 'pending', ''].map(readSolvedState)).toEqual([
		true,
		true,
		true,
		false,
		false,
		null
	]);
});

test('codes of systems say how a contact ended, and an unknown code is told', () => {
	expect(['1', '2', '4', '13', '99', ''].map(readUccxDisposition)).toEqual([
		...['abandoned', 'handled', 'failed', 'failed', 'failed', null]
	]);
	expect(readUccxDisposition('0')).toBeInstanceOf(Mishap);
	expect(['k', 'H', 't', 'm'].map(readPuzzelResult)).toEqual(['handled', 'abandoned', 'timeout', null]);
	expect(readPuzzelResult('?')).toBeInstanceOf(Mishap);
});
