import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Column } from '#lib/intake/survey.ts';
import { recipeSchema, type ImportEntry, type Mode } from '#lib/model/import.ts';
import Counts from '../../src/routes/data/Counts.svelte';
import History from '../../src/routes/data/History.svelte';
import Waiting from '../../src/routes/data/Waiting.svelte';
import Changes from '../../src/routes/data/uploads/[id]/Changes.svelte';
import Notes from '../../src/routes/data/uploads/[id]/Notes.svelte';
import Result from '../../src/routes/data/uploads/[id]/Result.svelte';
import TurnedAway from '../../src/routes/data/uploads/[id]/TurnedAway.svelte';
import FieldRow from '../../src/routes/data/uploads/[id]/FieldRow.svelte';
import type { Outcome, WhatCame } from '../../src/routes/data/uploads/[id]/outcome.ts';
import type { TriedInWords } from '../../src/routes/data/uploads/[id]/tried-in-words.ts';

/** What a reader sees of a page: its words, in order. */
const wordsOf = (html: string) =>
	html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

const none = { changed: 0, removed: 0, joined: 0, mode: { name: 'add' as const } };
const counts = { ...none, read: 1240, stored: 1180, doubled: 57, refused: 3 };

const entry: ImportEntry = {
	...counts,
	id: 0,
	kind: 'contacts',
	fileName: 'opkald.csv',
	fileBytes: 1,
	fileHash: '',
	recipeName: 'opkald',
	profile: '',
	by: 'browser',
	importedAt: 0,
	tookMilliseconds: 4200,
	undoneAt: null,
	firstDay: '1999-01-01',
	lastDay: '1999-01-31',
	issues: { negative: 1 },
	sample: false
};

describe('the sum of an import', () => {
	test('stands as a sum: read is stored, there already and refused', () => {
		const words = wordsOf(render(Counts, { props: { counts } }).body);
		expect(words).toBe('rows read 1,240 = stored 1,180 + there already 57 + refused 3');
	});

	test('names what few files have only where there is some, and what was taken out apart from the sum', () => {
		const more = { ...counts, stored: 1100, changed: 60, joined: 20 };
		const said = (props: Omit<typeof more, 'mode'> & { mode: Mode }) =>
			wordsOf(render(Counts, { props: { counts: props } }).body);
		expect(said(more)).toBe(
			'rows read 1,240 = stored 1,100 + known with other values, left as they are 60 + there already 57 + parts of another row, or left out 20 + refused 3'
		);
		const mode: Mode = { name: 'replace', from: '2026-03-01', to: '2026-03-31' };
		expect(said({ ...more, mode, removed: 2 })).toMatch(/given new values 60 .* 2 rows that earlier files had brought/);
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
			props: { choice, columns, mapped: { columns: ['dato', 'kl'], reading: 'instant:dmy', reason, or: [] } }
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

	test('that is told by two columns shows and sends the second as well', () => {
		const waiting = { field: 'wait_seconds', label: 'Wait', required: false, paired: false, readings: [] };
		const mapped = { columns: ['dato', 'kl'], reading: 'duration:between', reason: '', or: [] };
		const html = render(FieldRow, { props: { choice: waiting, columns, mapped } }).body;
		expect(html).toContain('<input type="hidden" name="clock:wait_seconds" value="kl"/>');
		expect(wordsOf(html)).toContain('and kl');
		expect(render(FieldRow, { props: { choice: waiting, columns, mapped: null } }).body).not.toContain('clock:');
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

describe('the history', () => {
	test('tells of every row that an import read', () => {
		const imports = [{ ...entry, read: 1300, joined: 40, changed: 20, mode: { name: 'correct' } as Mode }];
		const words = wordsOf(render(History, { props: { imports, all: 1, zone: 'UTC' } }).body);
		expect(words).toContain('40 parts of another row, or left out 20 given new values 1,300 1,180 57 3');
	});
});

describe('what came of the last press of a button', () => {
	const recipe = recipeSchema.parse({
		version: 1,
		name: 'opkald',
		kind: 'contacts',
		header: [],
		fields: {},
		identity: [],
		zone: 'UTC'
	});
	const nothing: Outcome = {
		recipe,
		way: { mode: { name: 'add' }, tolerance: 'few', remember: true, halted: false },
		found: null,
		lacking: [],
		reread: [],
		problem: null,
		refusal: null,
		saved: null
	};
	const trial: TriedInWords = {
		job: 'j',
		upload: 'u',
		entry,
		first: { stored: [], changed: [], doubled: [], removed: [] },
		problems: [
			{
				code: 'negative',
				count: 1,
				problem: 'The duration is below zero.',
				mend: 'Correct the value, or leave the cell empty.',
				issues: [{ row: 636, column: 'vru_time', value: '-37', problem: 'The duration is below zero.' }]
			}
		],
		surveys: null,
		agentsElsewhere: [],
		thereAlready: 0,
		daysAhead: null,
		names: [],
		manyRefused: false
	};
	const html = (what: Partial<WhatCame>) =>
		render(Result, { props: { outcome: null, trial: null, names: [], pressed: '', query: '', ...what } }).body;
	const said = (outcome: Partial<Outcome>) => wordsOf(html({ outcome: { ...nothing, ...outcome } }));
	const tried = (part: Partial<TriedInWords> = {}) => html({ trial: { tried: { ...trial, ...part }, refusal: null } });

	test('a trial shows its sum, its days and the first problems of each code, to be downloaded too', () => {
		const words = wordsOf(tried());
		expect(words).toContain('Nothing is stored yet.');
		expect(words).toContain('= new 1,180');
		expect(words).toContain('The rows cover 1 to 31 January 1999.');
		expect(words).toContain(
			'The duration is below zero. 1 How to mend it: Correct the value, or leave the cell empty.'
		);
		expect(words).toContain('636 vru_time -37');
		expect(tried()).toContain('/data/uploads/u/problems.csv?tried=j');
	});

	test('a trial says how many customer surveys have found their contact, where there are any', () => {
		expect(wordsOf(tried({ surveys: 'Two of three have.' }))).toContain('Two of three have.');
	});

	test('a trial says that days of the file are still to come', () => {
		expect(wordsOf(tried({ daysAhead: 'Some days are still to come.' }))).toContain('Some days are still to come.');
	});

	test('a trial names the agents whose numbers may be those of others', () => {
		expect(wordsOf(tried({ agentsElsewhere: ['101', '102'] }))).toMatch(/another source on the same days.* 101, 102/);
		expect(wordsOf(tried())).not.toContain('another source');
	});

	test('a trial says how many of the new contacts are there already', () => {
		expect(wordsOf(tried({ thereAlready: 1200 }))).toContain('At least 1,200 of the new contacts are there already');
		expect(wordsOf(tried())).not.toContain('At least');
	});

	test('a trial without problems says that every value was read, and offers no list of them', () => {
		expect(wordsOf(tried({ problems: [] }))).toContain('Every value was read.');
		expect(tried({ problems: [] })).not.toContain('problems.csv');
	});

	test('a trial shows what would change, before and after', () => {
		const changed = [{ row: 4, parts: [{ name: 'Talk time', value: '1:15', before: '–' }] }];
		const words = wordsOf(tried({ first: { ...trial.first, changed } }));
		expect(words).toContain('The first that have other values here, and keep them Row 4 Talk time – → 1:15');
	});

	test('a trial in which many rows are refused says what it takes to import the others', () => {
		expect(wordsOf(tried({ manyRefused: true }))).toContain('More than a tenth of the rows cannot be read.');
		expect(wordsOf(tried())).not.toContain('More than a tenth');
	});

	test('new names are listed, likely renames can be ticked, and those already taken for others stay ticked', () => {
		const likely = [{ name: 'Holm Eva', known: 'Eva Holm', value: '["agent","Holm Eva","Eva Holm"]' }];
		const names = [{ label: 'Agent', likely, fresh: ['Ib'] }];
		const settled = [{ label: 'Queue', name: 'Salg', known: 'Sales', value: '["queue","Salg","Sales"]' }];
		const body = html({ trial: { tried: { ...trial, names }, refusal: null }, names: settled });
		expect(wordsOf(body)).toContain('Agent: Holm Eva is the same as Eva Holm');
		expect(wordsOf(body)).toContain('Agent, new (1): Ib');
		const boxes = [...body.matchAll(/<input[^>]*name="rename"[^>]*>/g)].map(([box]) => box);
		expect(boxes.map((box) => [box.includes('Salg'), box.includes('checked')])).toEqual([
			[true, true],
			[false, false]
		]);
	});

	test('a column chosen anew asks for another look before anything is done', () => {
		expect(said({ reread: ['Talk time', 'Hold time'] })).toContain('Talk time, Hold time');
		expect(said({ reread: [] })).toBe('');
	});

	test('a refusal says what and what to do, a saved recipe its name or that it waits, and nothing says nothing', () => {
		const refusal = { code: 'cut_off', message: 'It ends early.', remedy: 'Export again.', sheets: [] };
		expect(said({ refusal })).toBe('It ends early. Export again.');
		expect(wordsOf(html({ trial: { tried: null, refusal } }))).toBe('It ends early. Export again.');
		expect(said({ saved: { name: 'Ugens opkald', waits: false } })).toContain('Ugens opkald is saved');
		expect(said({ saved: { name: 'Ugens opkald', waits: true } })).toContain(
			'as soon as the import under way has ended'
		);
		expect(said({})).toBe('');
		expect(wordsOf(html({}))).toBe('');
	});
});

describe('how a file differs from the last of its source', () => {
	const said = (drift: string[]) => render(Changes, { props: { drift, goOn: false, upload: 'u' } }).body;

	test('stands before anything else, with both ways on, and nothing where nothing changed', () => {
		const words = wordsOf(said(['The column Queue is gone.']));
		expect(words).toMatch(
			/not like the last one .* The column Queue is gone\. .* this is right .* look at the file anew/
		);
		expect(said(['x'])).toContain('name="drifted"');
		expect(wordsOf(said([]))).toBe('');
	});
});

describe('a file that is refused', () => {
	const refusal = {
		code: 'not_a_table',
		message: 'No table.',
		remedy: 'Export it again.',
		sheets: ['Calls', 'Orders'],
		lines: ['<b>Dear</b> all,']
	};
	const asked = { kind: null, zone: 'Europe/Oslo', sheet: 'About', anew: false };
	const upload = { id: 'u', name: 'all.xlsx', bytes: 1, arrivedAt: 0, stop: null };
	const html = (sheets: string[]) =>
		render(TurnedAway, { props: { refusal: { ...refusal, sheets }, upload, asked, zone: 'Europe/Oslo' } }).body;

	test('offers the other sheets of its workbook, and no choice where there is none', () => {
		expect(wordsOf(html(['Calls', 'Orders']))).toContain('Another sheet of the workbook Calls Orders');
		expect(html(['Calls'])).toMatch(/<select[^>]* name="sheet">/);
		expect(html([])).toContain('&lt;b>Dear&lt;/b> all,');
		expect(wordsOf(html([]))).not.toContain('Another sheet');
	});

	test('read as another kind is still read from the sheet that was asked for', () => {
		expect(html([])).toContain('<input type="hidden" name="sheet" value="About"/>');
	});
});

describe('the files that wait', () => {
	test('are listed with the reason, and imports under way with what they do', () => {
		const { body } = render(Waiting, {
			props: {
				jobs: [
					{ id: 'j', fileName: 'marts.csv', dryRun: false },
					{ id: 'k', fileName: 'april.csv', dryRun: true }
				],
				uploads: [{ id: 'u', name: 'maj.csv', bytes: 2048, stop: 'The column Queue is gone.' }],
				daysKept: 7
			}
		});
		expect(wordsOf(body)).toMatch(
			/marts\.csv is being imported april\.csv is being tried maj\.csv .* Discard The column Queue is gone\. .* removed after 7 days/
		);
	});
});
