import { describe, expect, test } from 'vitest';
import type { ImportEntry, Issue } from '#lib/model/import.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { broughtNothing } from '../../src/routes/data/imports/[id]/brought-nothing.ts';
import { entryAt } from '../../src/routes/data/imports/[id]/entry-at.ts';
import { factsInWords } from '../../src/routes/data/imports/[id]/facts-in-words.ts';
import { issueLines } from '../../src/routes/data/imports/[id]/issue-lines.ts';
import { surveysInWords } from '../../src/routes/data/surveys-in-words.ts';
import { overlapping } from '../../src/routes/data/imports/[id]/overlapping.ts';

const entry = (id: number, more: Partial<ImportEntry> = {}): ImportEntry => ({
	id,
	kind: 'contacts',
	mode: { name: 'add' },
	fileName: `${id}.csv`,
	fileBytes: 12_345,
	fileHash: 'ab'.repeat(32),
	recipeName: 'Ugens opkald',
	profile: '',
	by: 'browser',
	importedAt: 920_000_000,
	tookMilliseconds: 72_400,
	undoneAt: null,
	firstDay: '1999-03-01',
	lastDay: '1999-03-31',
	read: 1,
	stored: 1,
	changed: 0,
	doubled: 0,
	removed: 0,
	joined: 0,
	refused: 0,
	issues: {},
	sample: false,
	...more
});

describe('what history tells of an import', () => {
	const told = (more: Partial<ImportEntry>) =>
		Object.fromEntries(factsInWords(entry(1, more), 'UTC').map(({ name, value }) => [name, value]));

	test('is its kind, days, time, person, recipe, mode, file and fingerprint', () => {
		expect(told({})).toEqual({
			Kind: 'Contacts',
			Days: '1 to 31 March 1999',
			Imported: '26 Feb 1999, 03:33',
			'Time taken': '1 minute and 12 seconds',
			How: 'in the browser',
			Recipe: 'Ugens opkald',
			'Rows that were here already': 'were left as they were',
			File: '1.csv, 12\u00a0kB',
			'SHA-256 of the file': 'ab'.repeat(32)
		});
	});

	test.each([
		['inbox', 'automatically, from the inbox folder'],
		['samples', 'with the product, as a sample'],
		['grete', 'grete, at the terminal'],
		['', '–']
	])('names who asked for it: %s', (by, words) => {
		expect(told({ by }).How).toBe(words);
	});

	test('says nothing of the time taken where nobody measured it, and no number where it was too short to tell', () => {
		expect(told({ tookMilliseconds: null })).not.toHaveProperty('Time taken');
		expect(told({ tookMilliseconds: 999 })['Time taken']).toBe('less than a second');
		expect(told({ tookMilliseconds: 1499 })['Time taken']).toBe('1 second');
	});

	test('names the system that was recognised, with the version of what was known of it', () => {
		expect(told({ profile: 'shopify-orders@1' })['Known system']).toMatch(/Shopify.* \(1\)$/);
		expect(told({ profile: 'gone@7' })['Known system']).toBe('gone@7');
	});

	test('says which period was replaced', () => {
		const mode = { name: 'replace', from: '1999-03-01', to: '1999-03-31' } as const;
		expect(told({ mode })['Rows that were here already']).toContain('1 March 1999 to 31 March 1999 was replaced');
	});
});

test('says how many customer surveys have found their contact, and by what', () => {
	expect(surveysInWords({ surveys: 1200, byContactId: 1000, byCustomer: 34 })).toBe(
		'Customer surveys that belong to a contact here: 1,034 of 1,200 (1,000 by contact number, 34 by customer and time).'
	);
});

test('a file has brought nothing new when nothing of it is stored, changed or taken out', () => {
	const nothing = (more: Partial<ImportEntry> = {}) => broughtNothing(entry(7, { stored: 0, doubled: 40, ...more }));
	expect(nothing()).toBe(true);
	expect(nothing({ changed: 3 })).toBe(true);
	expect(nothing({ changed: 3, mode: { name: 'correct' } })).toBe(false);
	expect(nothing({ removed: 3, mode: { name: 'replace', from: '', to: '' } })).toBe(false);
	expect(nothing({ stored: 1 })).toBe(false);
});

describe('what stays when an import is undone', () => {
	const one = entry(1);
	const ids = (...others: ImportEntry[]) => overlapping(one, [one, ...others]).map(({ id }) => id);

	test('is what others of the same kind hold of the same days', () => {
		expect(ids(entry(2, { firstDay: '1999-03-31', lastDay: '1999-04-30' }))).toEqual([2]);
		expect(ids(entry(3, { firstDay: '1999-04-01', lastDay: '1999-04-30' }))).toEqual([]);
		expect(ids(entry(4, { kind: 'orders' }), entry(5, { undoneAt: 1 }))).toEqual([]);
	});

	test('may be held by one that brought nothing new and so tells no days', () => {
		expect(ids(entry(6, { firstDay: null, lastDay: null }))).toEqual([6]);
	});
});

test('an address without an import has no page', () => {
	expect(entryAt([entry(1), entry(12)], '12').id).toBe(12);
	expect(() => entryAt([entry(1)], '01')).toThrow(expect.objectContaining({ status: 404 }));
});

describe('the problems as a file', () => {
	const problems: Issue[] = [
		{ row: 4, column: 'samtaletid', code: 'negative', value: '-1:10' },
		{ row: 9, column: '=kø', code: 'unreadable', value: '=HYPERLINK("http://x")' },
		{ row: 0, column: 'dato', code: 'missing_hour', value: '' }
	];
	const importIssues: Store['importIssues'] = (_, { code, offset, limit }) =>
		Promise.resolve(problems.filter((one) => (code ?? one.code) === one.code).slice(offset, offset + limit));
	const lines = async (code: string | null) => {
		const text = (await Array.fromAsync(issueLines({ importIssues } as Store, 1, code))).join('');
		return text.split('\r\n');
	};

	test('names row, column and value, what was done, and how to mend it', async () => {
		const [head, first] = await lines(null);
		expect(head).toBe('\ufeffRow in the file;Column;Value;What was done;How to mend it');
		expect(first).toMatch(/^4;samtaletid;-1:10;The duration is below zero\..*;Look the duration up/);
	});

	test('holds nothing that a spreadsheet would run, and leaves numbers as they are', async () => {
		const [, first, second] = await lines(null);
		expect(second).toMatch(/^9;'=kø;"'=HYPERLINK\(""http:\/\/x""\)";/);
		expect(first).toContain(';-1:10;');
	});

	test('can be of one code alone, and of the file as a whole', async () => {
		expect(await lines('missing_hour')).toHaveLength(3);
		expect((await lines('missing_hour'))[1]).toMatch(/^;dato;;/);
	});
});
