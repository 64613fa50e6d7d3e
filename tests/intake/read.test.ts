import { describe, expect, test } from 'vitest';
import { read } from '#lib/intake/read.ts';
import { survey } from '#lib/intake/survey.ts';
import type { Recipe } from '#lib/model/import.ts';
import { csv, fileOf, pseudonym, readFile, refusalOf, surveyOf, takeIn, zone } from './take-in.ts';

describe('rows', () => {
	const header = 'Call ID,Start time,Talk time';

	test('are stored or refused, each with its number, and blank lines are neither', async () => {
		const taken = await takeIn(
			'contacts',
			csv(
				header,
				'C1,2026-01-05 10:00:00,5',
				'',
				'C2,,5',
				' , ,',
				'C3,2026-01-05 10:00:00,-7',
				'C4,yesterday,5',
				'C5,2026-01-05 10:00:00,six'
			),
			{ fields: (await surveyOf(csv(header, 'C1,2026-01-05 10:00:00,5'))).recipe.fields, identity: ['Call ID'] }
		);
		expect([taken.read, taken.refused, taken.records.map(({ identity }) => identity.slice(-2))]).toEqual([
			5,
			2,
			['C1', 'C3', 'C5']
		]);
		expect(taken.issues).toEqual([
			{ row: 2, column: 'Start time', code: 'missing_required', value: '' },
			{ row: 3, column: 'Talk time', code: 'negative', value: '-7' },
			{ row: 4, column: 'Start time', code: 'unreadable', value: 'yesterday' },
			{ row: 5, column: 'Talk time', code: 'unreadable', value: 'six' }
		]);
		expect(taken.records.map(({ talkSeconds }) => talkSeconds)).toEqual([5, null, null]);
	});

	test('with too few or too many cells are noted, and kept when they can be read', async () => {
		const taken = await takeIn(
			'contacts',
			csv(
				header,
				'C1,2026-01-05 10:00:00,5',
				'C2,2026-01-05 10:00:00',
				'C3,2026-01-05 10:00:00,5,extra',
				'C4,2026-01-05 10:00:00,5,,'
			)
		);
		expect(taken.records.map(({ talkSeconds }) => talkSeconds)).toEqual([5, null, 5, 5]);
		expect(taken.issues.map(({ row, code, value }) => [row, code, value])).toEqual([
			[2, 'ragged_row', '2 / 3'],
			[3, 'ragged_row', '4 / 3']
		]);
	});

	test.each(['Total', 'I alt', 'Totalt', 'Summe', 'Grand total:'])(
		'of totals, such as %j, are left out',
		async (word) => {
			const taken = await takeIn('contacts', csv(header, 'C1,2026-01-05 10:00:00,5', `${word},,5`));
			expect([taken.read, taken.refused]).toEqual([2, 1]);
			expect(taken.issues).toEqual([{ row: 2, column: 'Call ID', code: 'totals_row', value: word }]);
		}
	);

	test('may hold line ends and quotation marks, and a stray mark is noted', async () => {
		const content = csv(
			'Call ID,Start time,Reason',
			'C1,2026-01-05 10:00:00,"two\nlines, ""so"""',
			'C2,2026-01-05 10:00:00,"half" done',
			'C3,2026-01-05 10:00:00,"whole"'
		);
		const taken = await takeIn('contacts', content);
		expect(taken.records[0]?.reason).toBe('two lines, "so"');
		expect(taken.records.map(({ reason }) => reason)).toEqual(['two lines, "so"', '"half" done', 'whole']);
		expect(taken.issues.map(({ row, code }) => [row, code])).toEqual([[2, 'stray_quote']]);
	});

	test('of a file with two kinds of line ends are all found', async () => {
		const content = `${header}\r\nC1,2026-01-05 10:00:00,5\r\nC2,2026-01-05 10:00:00,"6"\nC3,2026-01-05 10:00:00,7\r\n`;
		expect((await takeIn('contacts', content)).records.map(({ talkSeconds }) => talkSeconds)).toEqual([5, 6, 7]);
	});

	test('that say handled and name no agent count as unknown and are noted', async () => {
		const taken = await takeIn(
			'contacts',
			csv('Start time,Agent,Outcome', '2026-01-05 10:00:00,NO_SERVER,AGENT', '2026-01-05 10:00:00,ANNA,AGENT')
		);
		expect(taken.records.map(({ outcome }) => outcome)).toEqual(['unknown', 'handled']);
		expect(taken.issues).toEqual([{ row: 1, column: 'Agent', code: 'handled_without_agent', value: '' }]);
	});
});

describe('a recipe that does not fit the file', () => {
	const content = csv('Call ID,Start time,Talk time', 'C1,2026-01-05 10:00:00,5');
	const refused = async (change: (recipe: Recipe) => Partial<Recipe>) => {
		const path = fileOf(content);
		const { dialect, recipe } = await survey(path, { zone });
		return refusalOf(readFile(path, dialect, { ...recipe, ...change(recipe), kind: 'contacts' }));
	};

	test('is refused with the columns that the file lacks', async () => {
		expect(await refused(() => ({ identity: ['Call ID', 'Line'] }))).toEqual({
			code: 'recipe_mismatch',
			details: { columns: 'Line' }
		});
	});

	test('is refused with the fields that it lacks', async () => {
		expect(await refused(() => ({ fields: {} }))).toEqual({
			code: 'lacking_fields',
			details: { fields: 'started_at' }
		});
	});

	test('is refused with a reading or a zone that nobody knows', async () => {
		const moon = { started_at: { columns: ['Start time'], reading: 'moon', reason: '', or: [] } };
		expect((await refused(() => ({ fields: moon }))).details).toEqual({ problem: 'unknown_reading moon' });
		expect((await refused(() => ({ zone: 'Europe/Nowhere' }))).code).toBe('recipe_invalid');
	});
});

test('a large file comes in batches, in order, whatever letters lie across the pieces it is read in', async () => {
	const rows = Array.from(
		{ length: 60_000 },
		(_, row) => `C${row},2026-01-05 10:00:00,${'æøå€'.repeat(row % 5)}ä,${row % 300}`
	);
	const content = csv('Call ID,Start time,Reason,Talk time', rows);
	expect(Buffer.byteLength(content)).toBeGreaterThan(2 << 20);
	for (const bytes of [
		Buffer.from(content),
		Buffer.from(content.replaceAll('€', 'ø'), 'latin1'),
		Buffer.from(`\ufeff${content}`, 'utf16le')
	]) {
		const taken = await takeIn('contacts', bytes);
		expect([taken.read, taken.records.length, taken.issues, taken.batches >= 12]).toEqual([60_000, 60_000, [], true]);
		expect(taken.records.every(({ talkSeconds }, row) => talkSeconds === row % 300)).toBe(true);
		expect(new Set(taken.records.map(({ reason }) => reason?.replaceAll('€', 'ø').length))).toEqual(
			new Set([1, 5, 9, 13, 17])
		);
		expect(taken.records.some(({ reason }) => reason?.includes('\ufffd'))).toBe(false);
	}
});

test('batches are no larger than asked for, and tell how far the file is read', async () => {
	const content = csv(
		'Call ID,Start time',
		Array.from({ length: 25 }, (_, row) => `C${row},2026-01-05 10:00:00`)
	);
	const path = fileOf(content);
	const { dialect, recipe, bytes } = await survey(path, { zone });
	const options = { batchRows: 10, pseudonym, organisationZone: zone };
	const sizes: number[] = [];
	let bytesRead = 0;
	for await (const batch of read(path, dialect, { ...recipe, kind: 'contacts' }, options)) {
		sizes.push(batch.records.length);
		bytesRead = batch.bytes;
	}
	expect([Math.max(...sizes), sizes.reduce((sum, size) => sum + size), bytes, bytesRead]).toEqual([
		10,
		25,
		content.length,
		content.length
	]);
});
