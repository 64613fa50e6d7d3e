import { describe, expect, test } from 'vitest';
import { recipeSchema } from '#lib/model/import.ts';
import { plainKinds, plainRecords } from '#lib/model/plain-records.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Question } from '#lib/intake/questions.ts';
import { askedIn, askedQuery } from '../../src/routes/data/uploads/[id]/asked.ts';
import { questionWords } from '../../src/routes/data/uploads/[id]/question-words.ts';
import { recipeName } from '../../src/routes/data/uploads/[id]/recipe-name.ts';
import { recordWords } from '../../src/routes/data/uploads/[id]/record-words.ts';
import { wayFromForm } from '../../src/routes/data/uploads/[id]/way-from-form.ts';
import { stopWords } from '../../src/routes/data/stop-words.ts';

const recipe = (name: string, header: string[], more: object = {}) =>
	recipeSchema.parse({ version: 1, name, kind: 'contacts', header, fields: {}, identity: [], zone: 'UTC', ...more });

describe('what the address says of a file', () => {
	test('is read and written alike', () => {
		const asked = { kind: 'orders', zone: 'Europe/Oslo', sheet: 'Ark 1', anew: true } as const;
		expect(askedIn(new URLSearchParams(askedQuery(asked)))).toEqual(asked);
		const nothing = { kind: null, zone: null, sheet: null, anew: false };
		expect(askedIn(new URLSearchParams(askedQuery(nothing)))).toEqual(nothing);
	});

	test('is nothing where it names no kind or zone that there is', () => {
		expect(askedIn(new URLSearchParams('kind=weather&zone=Moon&sheet='))).toMatchObject({
			kind: null,
			zone: null,
			sheet: null
		});
	});
});

describe('the name of a recipe yet unsaved', () => {
	const header = ['a', 'b'];

	test.each([
		['opkald uge 36.csv', 'opkald uge'],
		['export_2026-09-01.csv.gz', 'export'],
		['2026.csv', '2026'],
		['calls', 'calls']
	])('is its file’s, without what the next file will have another of: %s', (file, name) => {
		expect(recipeName(recipe('contacts', header), file, [])).toBe(name);
	});

	test('is its source’s where that is known', () => {
		const five9 = recipe('Five9 Call Log', header, { profile: 'five9-call-log@1' });
		expect(recipeName(five9, 'x.csv', [])).toBe('Five9 Call Log');
	});

	test('is not that of a recipe for other columns, but may be that of one for the same', () => {
		const other = recipe('calls', ['x']);
		expect(recipeName(recipe('contacts', header), 'calls.csv', [other])).toBe('calls 2');
		expect(recipeName(recipe('contacts', header), 'calls.csv', [other, recipe('calls 2', ['y'])])).toBe('calls 3');
		expect(recipeName(recipe('contacts', header), 'calls.csv', [recipe('calls', header)])).toBe('calls');
	});
});

describe('how a file is to be taken in', () => {
	const way = (said: Record<string, string>) => {
		const form = new FormData();
		for (const [name, value] of Object.entries(said)) form.append(name, value);
		return wayFromForm(form);
	};

	test('is carefully, where nothing is said', () => {
		expect(way({})).toEqual({
			mode: { name: 'add' },
			tolerance: 'few',
			remember: false,
			halted: false,
			problem: null
		});
	});

	test('is as a person says', () => {
		const replace = { mode: 'replace', from: '2026-09-01', to: '2026-09-30', tolerance: 'none', remember: 'on' };
		expect(way(replace)).toMatchObject({
			mode: { name: 'replace', from: '2026-09-01', to: '2026-09-30' },
			tolerance: 'none',
			remember: true,
			problem: null
		});
		expect(way({ mode: 'correct', tolerance: 'any' })).toMatchObject({ mode: { name: 'correct' }, tolerance: 'any' });
	});

	test.each([
		{ from: '', to: '2026-09-30' },
		{ from: '2026-09-30', to: '2026-09-01' },
		{ to: '2026-09-30' },
		{ from: '2026-02-01', to: '2026-02-30' },
		{ from: '2026-01-01', to: '2026-99-99' }
	])('replaces no period that is not told: %j', (days) => {
		expect(way({ mode: 'replace', ...days }).problem).toContain('first and the last day');
	});

	test('halts where the source changed, until somebody says that it is right', () => {
		expect(way({ drifted: '1' }).halted).toBe(true);
		expect(way({ drifted: '1', go_on: 'on' }).halted).toBe(false);
	});
});

describe('a question', () => {
	const question: Question = {
		code: 'date_order',
		column: 'dato',
		fields: ['started_at'],
		examples: ['03/04/2026'],
		choices: [
			{ value: 'dmy', samples: ['2026-04-03'], rows: 412 },
			{ value: 'mdy', samples: ['2026-03-04'], rows: 0 }
		],
		chosen: 'dmy'
	};

	test('is asked in words, each answer with its reading of the file’s own values and the rows that speak for it', () => {
		const asked = questionWords(question);
		expect(asked.title).toContain('dato');
		expect(asked.choices).toEqual([
			{ value: 'dmy', label: 'Day, month, year', samples: ['3 April'], votes: '412 rows say so' },
			{ value: 'mdy', label: 'Month, day, year', samples: ['4 March'], votes: '0 rows say so' }
		]);
	});

	test('of summer time says when the file’s own times cannot show what it changes', () => {
		const samples = ['2026-01-09T06:00:00Z'];
		const choices = ['follows', 'never'].map((value) => ({ value, samples, rows: 0 }));
		const winter: Question = { ...question, code: 'summer_time', choices };
		expect(questionWords(winter).note).toContain('the same either way');
		const summer = choices.map((choice, place) => ({ ...choice, samples: [`2026-07-09T0${5 + place}:00:00Z`] }));
		expect(questionWords({ ...winter, choices: summer }).note).toBeNull();
	});

	test('counts no rows where none speak for either side', () => {
		const silent = { ...question, choices: question.choices.map((choice) => ({ ...choice, rows: 0 })) };
		expect(questionWords(silent).choices.map(({ votes }) => votes)).toEqual([null, null]);
	});

	test.each([
		['duration_unit', 'duration:minutes', 'Minutes'],
		['summer_time', 'never', 'The times stay on winter time all year'],
		['encoding', 'windows-1252', 'Windows-1252'],
		['zone', 'Europe/Oslo', 'Europe/Oslo']
	] as const)('of %s has its answers in words', (code, value, label) => {
		const choices = [{ value, samples: ['2026-09-01T06:00:00Z', 'Åse'], rows: 0 }];
		const [choice] = questionWords({ ...question, code, fields: [], choices }).choices;
		expect(choice?.label).toBe(label);
		expect(choice?.samples).toEqual(['1 Sept 2026, 06:00 UTC', 'Åse']);
	});
});

describe('a record as a trial shows it', () => {
	const values = {
		customer: true,
		startedAt: 1_772_442_007,
		day: '2026-03-02',
		agent: 'Eva Holm',
		queue: 'Help',
		talkSeconds: 75,
		resolved: false,
		rating: 4,
		reason: null
	};
	const said = (shown: Parameters<typeof recordWords>[0], kind: Kind = 'contacts') =>
		Object.fromEntries(recordWords(shown, 'Europe/Copenhagen', kind).parts.map(({ name, value }) => [name, value]));

	test('says what is known of it, in words, and names neither customer nor agent', () => {
		expect(said({ row: 3, values })).toEqual({
			Customer: 'known',
			Start: '2 Mar 2026, 10:00',
			Agent: 'xxx xxxx',
			Queue: 'Help',
			'Talk time': '1:15',
			Solved: 'no',
			Satisfaction: '4'
		});
	});

	test('without a moment says its day as a reader writes it', () => {
		expect(said({ row: 1, values: { startedAt: null, day: '2024-10-05', offered: 13 } }, 'totals')).toEqual({
			Day: '5 October 2024',
			'Contacts offered': '13'
		});
	});

	test.each(plainKinds)('of %s has a word for each of its parts', (kind) => {
		for (const part of Object.keys(plainRecords[kind]))
			expect(Object.keys(said({ row: 1, values: { [part]: 1 } }, kind))).not.toContain(part);
	});

	test('tells channels and lengths as every page does', () => {
		expect(said({ row: 1, values: { channel: 'email', type: 'Chat', seconds: 1800 } }, 'coaching')).toEqual({
			Channel: 'E-mail',
			'Type of coaching': 'Chat',
			Length: '30:00'
		});
	});

	test('that would change says first what was there before, also where that was nothing', () => {
		const [first, second] = recordWords({ row: 3, values, before: { talkSeconds: null } }, 'UTC', 'contacts').parts;
		expect(first).toEqual({ name: 'Talk time', value: '1:15', before: '–' });
		expect(second?.before).toBeNull();
	});
});

describe('why a file waits', () => {
	test('is said in a sentence, whatever stopped it', () => {
		expect(stopWords({ code: 'stop_unknown_file', details: {} })).toContain('No recipe of yours');
		expect(stopWords({ code: 'drift_column_gone', details: { column: 'Queue' } })).toContain('Queue');
		expect(stopWords({ code: 'refusal_empty', details: {} })).toBe('The file is empty.');
		expect(stopWords({ code: 'refusal_lacking_fields', details: { fields: 'started_at' } })).toContain('Start');
		expect(stopWords({ code: 'of_no_kind', details: {} })).not.toBe('');
	});
});
