import { describe, expect, test } from 'vitest';
import { m } from '#lib/i18n/words.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { recipeProblemLine } from '../../src/cli/recipe-lines.ts';
import { doubleLines, issueLine, questionLine, rowSum, surveyLines } from '../../src/cli/report-lines.ts';
import { refusalLine } from '../../src/cli/refusal-line.ts';

describe('what the terminal tells of a file', () => {
	test('a problem names its row, column and value, and ends with what was done', () => {
		const issue = { row: 7, column: 'wait', code: 'unreadable', value: 'soon' } as const;
		expect(issueLine(issue)).toBe(
			'row 7, wait, soon: The value cannot be read the way the column is read. It counts as missing, and a row that needs it is refused.'
		);
	});

	test('a problem of a whole row names no column, and one of an empty cell no value', () => {
		expect(issueLine({ row: 9, column: '', code: 'ragged_row', value: '35 / 36' })).toMatch(
			/^row 9, 35 \/ 36: The row/
		);
		expect(issueLine({ row: 9, column: 'agent', code: 'missing_required', value: '' })).toMatch(
			/^row 9, agent: A value/
		);
	});

	test('a question that nobody answers says in words what is taken for the answer', () => {
		const asked = { fields: [], examples: [], choices: [], column: 'start' };
		expect(questionLine({ ...asked, code: 'summer_time', chosen: 'follows' })).toBe(
			'Do the times in start follow summer time? Taken for: The times follow summer time.'
		);
		expect(questionLine({ ...asked, code: 'summer_time', chosen: 'never' })).toMatch(/winter time all year\.$/);
		expect(questionLine({ ...asked, code: 'zone', chosen: 'Europe/Oslo' })).toMatch(/Taken for: Europe\/Oslo\.$/);
	});

	test('agents whose numbers overlap with another source are named, where there are any', () => {
		expect(doubleLines({ agentsElsewhere: [], thereAlready: 0 })).toEqual([]);
		expect(doubleLines({ agentsElsewhere: ['101', '102'], thereAlready: 0 })[0]).toMatch(/ 101, 102$/);
		expect(doubleLines({ agentsElsewhere: [], thereAlready: 5 })[0]).toMatch(/^At least 5 of the new contacts/);
	});

	test('a workbook that is refused names its other sheets', () => {
		const refusal = new Refusal('not_a_table');
		expect(refusalLine(refusal)).not.toContain('--sheet');
		refusal.otherSheets = ['Calls', 'Orders'];
		expect(refusalLine(refusal)).toMatch(/--sheet: Calls, Orders\. \(not_a_table\)$/);
	});

	test('customer surveys are spoken of where there are any', () => {
		expect(surveyLines(null)).toEqual([]);
		expect(surveyLines({ surveys: 3, byContactId: 1, byCustomer: 1 })[0]).toContain('2 of 3 (1 by contact number');
	});

	test('in the history the rows of an import are the sum of what became of them', () => {
		const none = {
			read: 0,
			stored: 0,
			changed: 0,
			doubled: 0,
			joined: 0,
			refused: 0,
			removed: 4,
			mode: { name: 'add' }
		};
		expect(rowSum({ ...none } as ImportEntry)).toBe('0');
		expect(rowSum({ ...none, read: 10, stored: 4, doubled: 3, joined: 2, refused: 1 } as ImportEntry)).toBe(
			'10 = 4 stored + 3 there already + 2 parts of another row, or left out + 1 refused'
		);
		expect(rowSum({ ...none, read: 6, changed: 6, mode: { name: 'correct' } } as ImportEntry)).toBe(
			'6 = 6 given new values'
		);
	});

	test('a field that a file lacks is called what people call it', () => {
		expect(recipeProblemLine({ code: 'field_lacking', detail: 'started_at' })).toBe('No column is chosen for Start.');
		expect(recipeProblemLine({ code: 'column_absent', detail: 'day' })).toContain('The column day is named');
	});
});

test.each(['en', 'da', 'sv', 'nb'] as const)('each row of a sample stands in one of its counts, in %s', (locale) => {
	const counts = { fileName: 'opkald', read: 10, stored: 4, doubled: 3, joined: 2, refused: 1 };
	const line = m.terminal_sample_taken_in(counts, { locale });
	expect(line.match(/\d+/g)?.map(Number)).toEqual([10, 4, 3, 2, 1]);
});
