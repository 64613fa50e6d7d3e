import { describe, expect, test } from 'vitest';
import { allFields, fields, fieldsOf, lackingFields } from '#lib/intake/fields.ts';
import { plainWords } from '#lib/intake/proposal/plain-words.ts';
import { readingsOf } from '#lib/intake/readings.ts';
import { kinds } from '#lib/model/records.ts';

describe.each(kinds)('a file of %s', (kind) => {
	const entries = Object.entries(fields[kind]);

	test('has fields that mean and read the same in every kind that shares them', () => {
		const different = entries.filter(([field, { type }]) => allFields[field]?.type !== type);
		expect(different.map(([field]) => field)).toEqual([]);
		expect(entries.filter(([field]) => readingsOf(field).length === 0)).toEqual([]);
	});

	test('cannot do without what it requires', () => {
		const all = entries.map(([field]) => field);
		const required = fieldsOf(kind).flatMap((choice) => (choice.required ? [choice.field] : []));
		expect(lackingFields(kind, all)).toEqual([]);
		expect(lackingFields(kind, [])).toEqual(expect.arrayContaining(required));
		expect(lackingFields(kind, []).length).toBeGreaterThan(0);
	});

	test('names no column that could be nothing', () => {
		const blank = entries.filter(([, { words }]) => words.some((word) => plainWords(word.replace('#', 'x')) === ''));
		expect(blank).toEqual([]);
	});
});

describe('what is enough', () => {
	test.each([
		['surveys', ['answered_at', 'effort'], []],
		['surveys', ['answered_at', 'agent'], ['rating']],
		['totals', ['interval_start', 'answered'], []],
		['totals', ['answered'], ['day']],
		['totals', ['day', 'talk_seconds'], ['offered']],
		['events', ['from_day', 'event_type'], []],
		['events', ['from_day'], ['event_name']],
		['agent_days', ['agent', 'day', 'contacts'], []],
		['agent_days', ['agent', 'day'], ['logged_in_seconds']],
		['pulse', ['team', 'answered_on', 'who5_1'], ['who5']]
	] as const)('of %s with %j lacks %j', (kind, mapped, lacking) => {
		expect(lackingFields(kind, [...mapped])).toEqual(lacking);
	});
});
