import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Column } from '#lib/intake/survey.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import Counts from '../../src/routes/data/Counts.svelte';
import Notes from '../../src/routes/data/uploads/[id]/Notes.svelte';
import Result from '../../src/routes/data/uploads/[id]/Result.svelte';
import FieldRow from '../../src/routes/data/uploads/[id]/FieldRow.svelte';

/** What a reader sees of a page: its words, in order. */
const wordsOf = (html: string) =>
	html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

const counts = { read: 1240, stored: 1180, doubled: 57, refused: 3 };

describe('the sum of an import', () => {
	test('stands as a sum: read is stored, there already and refused', () => {
		const words = wordsOf(render(Counts, { props: { counts } }).body);
		expect(words).toBe('rows read 1,240 = stored 1,180 + there already 57 + refused 3');
	});

	test('of a trial says new, since nothing is stored', () => {
		const words = wordsOf(render(Counts, { props: { counts, dry: true } }).body);
		expect(words).toContain('= new 1,180');
		expect(words).not.toContain('stored');
	});
});

describe('a field in the map', () => {
	const choice = {
		field: 'started_at',
		label: 'Start',
		required: true,
		paired: true,
		readings: [
			{ reading: 'instant:ymd', label: 'Year, month, day' },
			{ reading: 'instant:dmy', label: 'Day, month, year' }
		]
	};
	const column = (name: string, examples: string[]): Column => ({
		name,
		examples,
		blankShare: 0,
		distinct: examples.length,
		field: null,
		reason: ''
	});
	const columns = [column('dato', ['02-11-2026', '03-11-2026', '04-11-2026', '05-11-2026']), column('kl', ['08:05'])];
	const row = (reason: string) =>
		render(FieldRow, {
			props: { choice, columns, mapped: { columns: ['dato', 'kl'], reading: 'instant:dmy', reason } }
		}).body;

	test('has its columns and its reading chosen, and shows a few values of both', () => {
		const html = row('header:dato');
		const chosen = [...html.matchAll(/<option value="([^"]*)" selected/g)].map(([, option]) => option);
		expect(chosen).toEqual(['dato', 'kl', 'instant:dmy']);
		expect(wordsOf(html)).toContain('02-11-2026 · 03-11-2026 · 04-11-2026 08:05');
		expect(wordsOf(html)).not.toContain('05-11-2026');
	});

	test.each([
		['header:call id', 'The column’s name says so: call id'],
		['header:ratio: talk', 'The column’s name says so: ratio: talk'],
		['values:clock', 'The values look like it'],
		['recipe', 'The recipe says so'],
		['chosen', 'Chosen by you']
	])('says why it was proposed: %s', (reason, words) => {
		expect(wordsOf(row(reason))).toMatch(new RegExp(`${words}$`));
	});

	test('without a column reads nothing and gives no reason', () => {
		const html = render(FieldRow, { props: { choice, columns, mapped: null } }).body;
		expect(html).toMatch(/<option value="" selected/);
		expect(wordsOf(html)).toMatch(/^Start needed/);
		expect(wordsOf(html)).toMatch(/Day, month, year$/);
	});
});

describe('what a file leaves open', () => {
	const said = (part: object) => wordsOf(render(Notes, { props: { notes: [], unfit: [], lacking: [], ...part } }).body);

	test('is listed under one heading, and nothing is no heading', () => {
		expect(said({ notes: ['No column names the customer.', 'The clock has no seconds.'] })).toBe(
			'What the file leaves open No column names the customer. The clock has no seconds.'
		);
		expect(said({})).toBe('');
	});

	test('stands beside the fields that still need a column, and those whose column does not fit', () => {
		expect(said({ lacking: ['Start'] })).toContain('Choose a column for: Start.');
		expect(said({ unfit: ['Talk time'] })).toContain('do not look like this: Talk time.');
	});
});

describe('what came of the last press of a button', () => {
	const entry: ImportEntry = {
		...counts,
		id: 0,
		kind: 'contacts',
		fileName: 'opkald.csv',
		fileBytes: 1,
		fileHash: '',
		recipeName: 'opkald',
		importedAt: 0,
		undoneAt: null,
		firstDay: '1999-01-01',
		lastDay: '1999-01-31',
		issues: { negative: 1 },
		sample: false
	};
	const recipe = {
		version: 1 as const,
		name: 'opkald',
		kind: 'contacts' as const,
		header: [],
		fields: {},
		identity: [],
		zone: 'UTC'
	};
	const nothing = {
		recipe,
		lacking: [],
		notes: [],
		unfit: [],
		reread: [],
		problem: null,
		refusal: null,
		tried: null,
		saved: null
	};
	const said = (outcome: object | null) =>
		wordsOf(render(Result, { props: { outcome: outcome && { ...nothing, ...outcome } } }).body);

	test('a trial shows its sum, its days and the first problems, and that nothing is stored', () => {
		const issues = [{ row: 636, column: 'vru_time', value: '-37', problem: 'The duration is below zero.' }];
		const words = said({ tried: { entry, issues } });
		expect(words).toContain('Nothing is stored yet.');
		expect(words).toContain('= new 1,180');
		expect(words).toContain('The rows cover 1 January 1999 to 31 January 1999.');
		expect(words).toContain('636 vru_time -37 The duration is below zero.');
	});

	test('a trial without problems says that every value was read', () => {
		expect(said({ tried: { entry: { ...entry, issues: {} }, issues: [] } })).toContain('Every value was read.');
	});

	test('a column chosen anew asks for another look before anything is done', () => {
		expect(said({ reread: ['Talk time', 'Hold time'] })).toContain('Talk time, Hold time');
		expect(said({ reread: [] })).toBe('');
	});

	test('a refusal says what and what to do, a saved recipe its name, and nothing says nothing', () => {
		expect(said({ refusal: { code: 'cut_off', message: 'It ends early.', remedy: 'Export again.' } })).toBe(
			'It ends early. Export again.'
		);
		expect(said({ saved: 'Ugens opkald' })).toContain('Ugens opkald');
		expect(said({})).toBe('');
		expect(said(null)).toBe('');
	});
});
