import { describe, expect, onTestFinished, test } from 'vitest';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import { refusalCodes } from '#lib/intake/refusal.ts';
import { kinds } from '#lib/model/records.ts';
import { columnsInWords } from '../../src/routes/data/column-in-words.ts';
import { daysCovered } from '../../src/routes/data/days-covered.ts';
import { issueWords, problemOf } from '../../src/routes/data/issue-words.ts';
import { refusalWords } from '../../src/routes/data/refusal-words.ts';
import { fieldChoices } from '../../src/routes/data/uploads/[id]/field-choices.ts';

describe('what is said of a file that is turned away', () => {
	const details = {
		column: 'ser_time',
		row: 1_000_001,
		fields: 'started_at',
		limit: 1_000_000,
		columns: 'a, b',
		problem: 'zone',
		read: 200,
		refused: 120,
		count: 20,
		records: 31,
		form: '7z',
		entries: 'a.csv, b.csv',
		sheet: 'Calls',
		sheets: 'Calls, Agents'
	};

	test.each(refusalCodes)('%s has a sentence and a way on, with nothing left to fill in', (code) => {
		const { message, remedy } = refusalWords({ code, details });
		const fallback = refusalWords({ code: 'of_no_kind', details: {} });
		expect(message).not.toBe(fallback.message);
		expect(remedy).not.toBe(fallback.remedy);
		expect(message + remedy).not.toMatch(/undefined|\{|\}/);
	});

	test('rows are counted as a reader writes them', () => {
		expect(refusalWords({ code: 'column_changed', details }).message).toContain('1,000,001');
	});

	test('fields are called as the page calls them', () => {
		const start = fieldChoices('contacts').find(({ field }) => field === 'started_at')?.label ?? 'none';
		const { message, remedy } = refusalWords({ code: 'lacking_fields', details });
		expect(message + remedy).toContain(start);
		expect(message + remedy).not.toContain('started_at');
	});

	test('a reason that has no words yet still has a way on', () => {
		expect(refusalWords({ code: 'of_no_kind', details: {} })).toMatchObject({
			message: 'The file cannot be taken in.',
			remedy: expect.stringContaining('CSV') as string
		});
	});
});

describe('what a file can be read as', () => {
	test.each(kinds)('every field of %s, and every way to read it, has a name', (kind) => {
		const choices = fieldChoices(kind);
		expect(choices.length).toBeGreaterThan(0);
		for (const { field, label, readings } of choices) {
			expect(label).not.toBe(field);
			expect(readings.length).toBeGreaterThan(0);
			for (const { reading, label: words } of readings) expect(words).not.toBe(reading);
		}
	});

	test('only a start of a contact may have its clock in a column of its own', () => {
		expect(fieldChoices('contacts').find(({ field }) => field === 'started_at')).toMatchObject({
			paired: true,
			required: true
		});
		expect(fieldChoices('contacts').find(({ field }) => field === 'queue')).toMatchObject({ paired: false });
	});
});

test('a problem keeps its place and its value, and its code becomes words', () => {
	const shown = issueWords({ row: 636, column: 'vru_time', code: 'negative', value: '-37' });
	expect(shown).toMatchObject({ row: 636, column: 'vru_time', value: '-37' });
	expect(shown.problem).toMatch(/below zero/);
	expect(problemOf('seen_nowhere')).toBe('seen_nowhere');
});

test('the days of an import are said as one day, as two, or not at all', () => {
	expect(daysCovered({ firstDay: '1999-01-01', lastDay: '1999-01-31' })).toBe('1 to 31 January 1999');
	expect(daysCovered({ firstDay: '1999-01-31', lastDay: '1999-01-31' })).toBe('31 January 1999');
	expect(daysCovered({ firstDay: null, lastDay: null })).toBeNull();
});

test('a column that the file does not name is called by its number in the reader’s language', () => {
	onTestFinished(() => {
		overwriteGetLocale(() => 'en');
	});
	overwriteGetLocale(() => 'da');
	expect(columnsInWords('Dato + Column 2')).toBe('Dato + Kolonne 2');
	expect(columnsInWords('Column of clocks')).toBe('Column of clocks');
});
