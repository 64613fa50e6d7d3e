import { describe, expect, test } from 'vitest';
import { numberedRows } from '#lib/intake/numbered-rows.ts';
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
			{ row: 4, column: 'Start time', code: 'missing_required', value: '' },
			{ row: 6, column: 'Talk time', code: 'negative', value: '-7' },
			{ row: 7, column: 'Start time', code: 'unreadable', value: 'yesterday' },
			{ row: 8, column: 'Talk time', code: 'unreadable', value: 'six' }
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
			[3, 'ragged_row', '2 / 3'],
			[4, 'ragged_row', '4 / 3']
		]);
	});

	test.each(['Total', 'I alt', 'Totalt', 'Summe', 'Grand total:'])(
		'of totals, such as %j, are left out',
		async (word) => {
			const taken = await takeIn('contacts', csv(header, 'C1,2026-01-05 10:00:00,5', `${word},,5`));
			expect([taken.read, taken.refused, taken.joined]).toEqual([2, 0, 1]);
			expect(taken.issues).toEqual([{ row: 3, column: 'Call ID', code: 'totals_row', value: word }]);
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
		expect(taken.issues.map(({ row, code }) => [row, code])).toEqual([[3, 'stray_quote']]);
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
		expect(taken.issues).toEqual([{ row: 2, column: 'Agent', code: 'handled_without_agent', value: '' }]);
	});
});

describe('a row has the number that a spreadsheet shows beside it', () => {
	const header = 'Call ID,Start time,Talk time';
	const bad = 'C9,2026-01-05 10:00:00,six';
	const good = Array.from({ length: 4 }, (_, place) => `C${place},2026-01-05 10:00:00,${place}`);

	test.each([
		['under titles and blank rows', csv('Calls of January', '', header, good, bad), 8],
		['under a title of two lines', csv('"Calls of', 'January",,', header, good, bad), 7],
		['under a title with a lone mark', csv('Calls of 19" screens', '', header, good, bad), 8],
		['under a line that only tells the delimiter', csv('sep=,', header, good, bad), 6],
		['under names of two lines', csv('"Call', 'ID",Start time,Talk time', good, bad), 6],
		[
			'below a value of two lines and a blank row',
			csv(`${header},Note`, 'C1,2026-01-05 10:00:00,5,"a\nb"', '', bad),
			4
		],
		['below the names once more', csv(header, good, header, bad), 7],
		['below a remark', csv(header, good, '# nothing more today', bad, '# nor now'), 7],
		['in a file without names', csv('C1,2026-01-05 10:00:00,5', 'C2,2026-01-05 10:00:00,5', bad), 3]
	])('%s', async (_, content, row) => {
		const { recipe, dialect } = await surveyOf(content, { kind: 'contacts' });
		const [name = '', start = '', talk = ''] = recipe.header;
		const fields = {
			contact_id: { columns: [name], reading: 'text', reason: '', or: [] },
			started_at: { columns: [start], reading: 'instant:ymd', reason: '', or: [] },
			talk_seconds: { columns: [talk], reading: 'duration:seconds', reason: '', or: [] }
		};
		const path = fileOf(content);
		const { issues } = await readFile(path, dialect, { ...recipe, fields, kind: 'contacts' });
		const told = issues.filter(({ code }) => code === 'unreadable');
		expect(told.map((issue) => [issue.row, issue.value])).toEqual([[row, 'six']]);
		const { rows } = await numberedRows(path, dialect);
		const numbered = await Array.fromAsync(rows);
		expect(numbered.filter(({ cells }) => cells[2] === 'six').map((one) => one.row)).toEqual([row]);
	});

	test('also what stands below the table, after a blank row', async () => {
		const { issues } = await takeIn('contacts', csv(header, good, '', 'Total,,10'));
		expect(issues.map(({ row, code }) => [row, code])).toEqual([[7, 'totals_row']]);
	});

	test('wherever the file is cut into pieces', async () => {
		const many = Array.from({ length: 3000 }, (_, place) => [
			...good,
			'',
			...(place % 7 === 0 ? [header] : []),
			`C${place},2026-01-05 10:00:00,${'9'.repeat(200)}x`
		]);
		const content = csv('Title', header, ...many);
		const lines = content.split('\n');
		const path = fileOf(content);
		const { dialect, recipe } = await survey(path, { zone, kind: 'contacts' });
		const told: number[] = [];
		for await (const { row, cells } of (await numberedRows(path, dialect)).rows)
			if (cells[2]?.endsWith('x')) told.push(row);
		const own = lines.flatMap((line, place) => (line.endsWith('x') ? [place + 1] : []));
		expect(told).toEqual(own);
		const { rows } = await readFile(path, dialect, { ...recipe, kind: 'contacts' });
		expect(rows).toEqual(lines.flatMap((line, place) => (/^C\d+,/.test(line) ? [place + 1] : [])));
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
