import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Recipe } from '#lib/model/import.ts';
import type { Found, Imports, Wish } from '#lib/server/imports/imports.ts';
import { openImports } from '#lib/server/imports/open-imports.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { workbookOf } from '../intake/unpack/workbook-of.ts';
import { openEmpty } from '../storage/open-empty.ts';

let folder: string;
let store: Store;
let imports: Imports;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'journeys-'));
	const path = join(folder, 'own.db');
	store = await openEmpty(path);
	imports = await openImports(store, `file:${path}`);
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const header = 'Call ID,Customer ID,Start Time,Agent,Outcome,Talk Time (s)';
const two = (number: number) => String(number).padStart(2, '0');
const call = (place: number, talk: number | string = 60 + (place % 300), agent = 'Eva') =>
	`c${place},45700${10_000 + place},2026-03-${two(1 + (place % 28))} 09:${two(place % 60)}:07,${agent},answered,${talk}`;
const calls = (count: number, row = (place: number) => call(place)) =>
	[header, ...Array.from({ length: count }, (_, place) => row(place)), ''].join('\n');

const arrive = async (name: string, content: string | Buffer<ArrayBuffer>) =>
	(await imports.receive(name, new Blob([content]).stream())).id;

async function lookAt(id: string, asked: Parameters<Imports['survey']>[1] = {}): Promise<Found> {
	const found = await imports.survey(id, asked);
	if ('refusal' in found) throw new Error(found.refusal.code);
	return found;
}

async function done(id: string, recipe: Recipe, more: Partial<Wish & { dryRun: boolean }> = {}) {
	const { job } = await imports.start(id, {
		recipe,
		mode: { name: 'add' },
		tolerance: 'few',
		remember: false,
		by: 'browser',
		...more
	});
	const ended = await imports.waitFor(job, 60_000);
	if (!ended) throw new Error('the job is forgotten');
	return ended;
}

/** A file goes in whole; answers what history says of it. */
async function takenIn(name: string, content: string, more: Partial<Wish> = {}) {
	const id = await arrive(name, content);
	const { state, report, refusal } = await done(id, (await lookAt(id)).recipe, more);
	if (!report) throw new Error(`${state} ${refusal?.code ?? ''}`);
	return report;
}

const words = {
	headings: { row: 'Row', column: 'Column', value: 'Value', rule: 'Problem', mend: 'How to mend' },
	codes: { unreadable: { rule: 'It cannot be read.', mend: 'Write seconds.' } }
};

describe('rows with problems', () => {
	test('are listed as they stand, with how to mend them, and the mended list corrects them', async () => {
		const bad = (place: number) => call(place, place === 3 ? '=9' : place === 7 ? '-1:10' : 60);
		const first = await arrive('march.csv', calls(40, bad));
		const { recipe } = await lookAt(first);
		const listed = await imports.problemRows(first, recipe, words);
		if ('refusal' in listed) throw new Error(listed.refusal.code);
		const text = readFileSync(listed.path, 'utf8');
		expect(text.split('\r\n')[0]).toBe(
			`\ufeff${header.replaceAll(',', ';')};Counterweight: Row;Counterweight: Column;Counterweight: Value;Counterweight: Problem;Counterweight: How to mend;Counterweight: ID`
		);
		expect(text).toContain("answered;'=9;5;Talk Time (s);'=9;It cannot be read.;Write seconds.");
		expect((await done(first, recipe, { remember: true })).report?.entry).toMatchObject({ read: 40, stored: 40 });

		const mended = await arrive('mended.csv', text.replace("'=9;5", '75;5').replace('-1:10;9', '80;9'));
		const found = await lookAt(mended);
		expect(found).toMatchObject({ corrects: true, known: true, recipe: { name: recipe.name } });
		expect(found.drift).toEqual([]);
		const { report } = await done(mended, found.recipe, { mode: { name: 'correct' } });
		expect(report?.entry).toMatchObject({ stored: 0, changed: 2, mode: { name: 'correct' } });
		expect(report?.first.changed[0]).toMatchObject({ before: { talkSeconds: null }, values: { talkSeconds: 75 } });
	});

	test('replace the rows they were, though nobody kept the recipe and a spreadsheet wrote their clocks anew', async () => {
		// two parts of a day have one id, so the clock tells them apart; alone in the list an id is enough
		const row = (place: number) =>
			call(place, place === 6 ? 'x' : 60 + place).replace(/^c.*?,.*?,/, `c${Math.floor(place / 2)},4570010000,`);
		const first = await arrive('march.csv', calls(40, row));
		const { recipe } = await lookAt(first);
		expect(recipe.identity).toEqual(['Call ID', 'Start Time']);
		const listed = await imports.problemRows(first, recipe, words);
		if ('refusal' in listed) throw new Error(listed.refusal.code);
		const list = readFileSync(listed.path, 'utf8');
		expect((await done(first, recipe)).report?.entry).toMatchObject({ read: 40, stored: 40 });

		const saved = list.replace('answered;x', 'answered;75').replace('2026-03-07 09:06:07', '07-03-2026 09:06:07');
		const mended = await arrive('mended.csv', saved);
		const found = await lookAt(mended, { kind: 'contacts' });
		expect([found.known, found.recipe.identity]).toEqual([false, ['Call ID']]);
		const { report } = await done(mended, found.recipe, { mode: { name: 'correct' } });
		expect(report?.entry).toMatchObject({ stored: 0, changed: 1 });
		expect(report?.first.changed[0]).toMatchObject({ before: { talkSeconds: null }, values: { talkSeconds: 75 } });
	});

	test('are few and odd: mended, they are not held against their source, nor its next file against them', async () => {
		const first = await arrive(
			'march.csv',
			calls(40, (place) => call(place, place === 3 ? 'x' : 300 + place))
		);
		const { recipe } = await lookAt(first);
		const listed = await imports.problemRows(first, recipe, words);
		if ('refusal' in listed) throw new Error(listed.refusal.code);
		const list = readFileSync(listed.path, 'utf8');
		await done(first, recipe, { remember: true });

		const mended = await arrive('mended.csv', list.replace('answered;x', 'answered;12'));
		const found = await lookAt(mended);
		expect([found.corrects, found.known, found.drift]).toEqual([true, true, []]);
		expect((await done(mended, found.recipe, { mode: { name: 'correct' } })).report?.entry.changed).toBe(1);
		const next = await lookAt(
			await arrive(
				'april.csv',
				calls(40, (place) => call(place + 100, 320))
			)
		);
		expect([next.known, next.drift]).toEqual([true, []]);
	});

	test('replace the rows they were where only the whole row tells them apart', async () => {
		const bad = (place: number) => call(place, place === 3 ? 'x' : 60).replace(/2026-03-06 09/, '2026-99-06 09');
		const first = await arrive('march.csv', calls(40, bad));
		const recipe = { ...(await lookAt(first)).recipe, identity: [] };
		const listed = await imports.problemRows(first, recipe, words);
		if ('refusal' in listed) throw new Error(listed.refusal.code);
		const list = readFileSync(listed.path, 'utf8');
		const rows = list.split('\r\n').slice(1, -1);
		// c3 became a record without its talk time, c5 and c33 none
		expect(rows.map((line) => line.split(';')[0])).toEqual(['c3', 'c5', 'c33']);
		expect(rows.map((line) => line.endsWith(';'))).toEqual([false, true, true]);
		expect((await done(first, recipe)).report?.entry).toMatchObject({ read: 40, stored: 38, refused: 2 });

		const mended = list.replace('answered;x', 'answered;75').replaceAll('2026-99-06', '2026-03-06');
		const id = await arrive('mended.csv', mended);
		const { report } = await done(id, { ...(await lookAt(id)).recipe, identity: [] }, { mode: { name: 'correct' } });
		expect(report?.entry).toMatchObject({ stored: 2, changed: 1 });
		expect(report?.first.changed[0]).toMatchObject({ before: { talkSeconds: null }, values: { talkSeconds: 75 } });
	});

	test('come with all parts of their contact, which mended is one contact still', async () => {
		const part = (id: number, leg: number, talk: number | string) =>
			`c${id},45700${10_000 + id},2026-03-02 09:${two(id)}:${two(10 * leg)},Eva,answered,${talk}`;
		// forty contacts of two parts each; the second part of c3 cannot be read
		const both = (id: number) => [part(id, 1, 60), part(id, 2, id === 3 ? 'x' : 30)];
		const file = [header, ...Array.from({ length: 40 }, (_, id) => both(id)).flat(), ''].join('\n');
		const first = await arrive('parts.csv', file);
		const combine = { by: ['Call ID'], cut: 'none' as const, parent: null, whole: [] };
		const recipe = { ...(await lookAt(first)).recipe, identity: [], combine };
		const listed = await imports.problemRows(first, recipe, words);
		if ('refusal' in listed) throw new Error(listed.refusal.code);
		const list = readFileSync(listed.path, 'utf8');
		const rows = list.split('\r\n').slice(1, -1);
		expect(rows.map((line) => line.split(';').slice(5, 8).join())).toEqual(['60,8,', 'x,9,Talk Time (s)']);
		expect((await done(first, recipe)).report?.entry).toMatchObject({ read: 80, stored: 40 });

		const id = await arrive('mended.csv', list.replace('answered;x', 'answered;75'));
		const { report } = await done(
			id,
			{ ...(await lookAt(id)).recipe, identity: [], combine },
			{
				mode: { name: 'correct' }
			}
		);
		expect(report?.entry).toMatchObject({ stored: 0, changed: 1 });
		expect(report?.first.changed[0]).toMatchObject({ values: { talkSeconds: 135 } });
	});

	test('come with all days of their person, which mended are the same spells still', async () => {
		const day = (person: number, date: number, hours: string) =>
			`Anna ${person},${100 + person},2026-03-${two(date)},Sickness,Approved,${hours}`;
		const spell = (person: number) =>
			[2, 3, 4, 20].map((date) => day(person, date, person === 3 && date === 3 ? 'x' : '7.5'));
		const columns = 'Employee,Salary identifier,Date,Shift type,Shift status,Hours';
		const file = [columns, ...Array.from({ length: 20 }, (_, person) => spell(person)).flat(), ''].join('\n');
		const first = await arrive('absence.csv', file);
		const { recipe } = await lookAt(first);
		const listed = await imports.problemRows(first, recipe, words);
		if ('refusal' in listed) throw new Error(listed.refusal.code);
		const list = readFileSync(listed.path, 'utf8');
		expect(list.split('\r\n').slice(1, -1)).toHaveLength(4);
		expect((await done(first, recipe)).report?.entry).toMatchObject({ read: 80, stored: 40 });

		const id = await arrive('mended.csv', list.replace('Approved;x', 'Approved;7.5'));
		const { report } = await done(id, (await lookAt(id)).recipe, { mode: { name: 'correct' } });
		expect(report?.entry).toMatchObject({ stored: 0, changed: 1 });
		expect(report?.first.changed[0]).toMatchObject({ before: { hours: 15 }, values: { hours: 22.5 } });
	});

	test.each([
		['few', 'too_many_unreadable'],
		['none', 'too_many_unreadable'],
		['any', null]
	] as const)('a fifth of the file is taken in only by somebody who said so: %s', async (tolerance, code) => {
		const id = await arrive(
			'bad.csv',
			calls(200, (place) => (place % 5 ? call(place) : call(place).replace(/2026-03[^,]*/, '')))
		);
		const { recipe } = await lookAt(id);
		expect((await done(id, recipe, { dryRun: true })).report?.entry).toMatchObject({ stored: 160, refused: 40 });
		const ended = await done(id, recipe, { tolerance });
		expect(ended.refusal?.code ?? null).toBe(code);
		expect((await store.imports()).length).toBe(code ? 0 : 1);
	});

	test('stop everything where not even one may be left out', async () => {
		const id = await arrive(
			'bad.csv',
			calls(200, (place) => (place ? call(place) : call(place).replace(/2026-03[^,]*/, '')))
		);
		const { recipe } = await lookAt(id);
		expect((await done(id, recipe, { tolerance: 'none' })).refusal?.code).toBe('too_many_unreadable');
		expect((await done(id, recipe)).report?.entry).toMatchObject({ stored: 199, refused: 1 });
	});
});

describe('records that are here already', () => {
	test('stay when a file is added, and are given its values when it corrects', async () => {
		await takenIn('first.csv', calls(20));
		const other = calls(20, (place) => call(place, place === 4 ? 999 : 60 + (place % 300)));
		expect((await takenIn('again.csv', other)).entry).toMatchObject({ stored: 0, changed: 1, doubled: 19 });
		const corrected = await takenIn('right.csv', other, { mode: { name: 'correct' } });
		expect(corrected.entry).toMatchObject({ stored: 0, changed: 1, doubled: 19 });
		expect(corrected.first.changed[0]?.before).toMatchObject({ talkSeconds: 64 });
	});

	test('of a replaced period go when the file lacks them, and come back when that is undone', async () => {
		const source = { remember: true };
		await takenIn('first.csv', calls(28), source);
		const shorter = [header, ...[0, 1, 2, 9].map((place) => call(place)), ''].join('\n');
		const mode = { name: 'replace', from: '2026-03-01', to: '2026-03-05' } as const;
		const { entry, first } = await takenIn('replaced.csv', shorter, { mode });
		expect(entry).toMatchObject({ removed: 2, doubled: 4, stored: 0 });
		expect(first.removed).toHaveLength(2);
		await imports.undo(entry.id);
		const facts = await store.dailyFacts({ dimensions: ['all'] });
		expect(facts.reduce((sum, { sums }) => sum + sums.contacts, 0)).toBe(28);
	});
});

describe('names', () => {
	test('that are new are told before anything is stored, and one that means a known one becomes it', async () => {
		await takenIn(
			'march.csv',
			calls(20, (place) => call(place, 60, 'Eva Holm'))
		);
		const april = calls(20, (place) => call(place + 100, 60, 'Holm Eva'));
		const id = await arrive('april.csv', april);
		const { recipe } = await lookAt(id);
		const names = (await done(id, recipe, { dryRun: true })).report?.names ?? [];
		expect(names.find(({ dimension }) => dimension === 'agent')).toEqual({
			dimension: 'agent',
			fresh: ['Holm Eva'],
			absent: ['Eva Holm']
		});
		const renamed = { ...recipe, names: { agent: { 'Holm Eva': 'Eva Holm' } } };
		const after = (await done(id, renamed, { dryRun: true })).report?.names ?? [];
		expect(after.flatMap(({ fresh }) => fresh)).toEqual([]);
	});
});

describe('a source that is known', () => {
	test('is remembered when its file is in, and not before', async () => {
		const id = await arrive('march.csv', calls(30));
		const { recipe } = await lookAt(id);
		await done(id, { ...recipe, name: 'The phones' }, { dryRun: true, remember: true });
		expect(await store.recipes()).toEqual([]);
		await done(id, { ...recipe, name: 'The phones' }, { remember: true });
		expect((await store.recipes()).map(({ name }) => name)).toEqual(['The phones']);
		expect(await lookAt(await arrive('april.csv', calls(30)))).toMatchObject({
			known: true,
			drift: [],
			recipe: { name: 'The phones' }
		});
	});

	test('is asked about when its unit changed, also after a person chose something else', async () => {
		await takenIn('march.csv', calls(30), { remember: true });
		const id = await arrive(
			'april.csv',
			calls(30, (place) => call(place, (60 + place) * 1000))
		);
		const { recipe, drift } = await lookAt(id);
		expect(drift.map(({ code }) => code)).toEqual(['unit_changed']);
		const chosen = await lookAt(id, { chosen: { recipe: { ...recipe, zone: 'UTC' }, reread: [] } });
		expect(chosen).toMatchObject({ known: true, drift });
		expect(await lookAt(id, { anew: true })).toMatchObject({ known: false, drift: [] });
	});
});

describe('files that another program puts into the inbox', () => {
	const putIn = (name: string, text: string) => {
		mkdirSync(join(folder, 'inbox'), { recursive: true });
		writeFileSync(join(folder, name), text);
		renameSync(join(folder, name), join(folder, 'inbox', name));
	};
	const until = async (holds: () => Promise<boolean> | boolean) => {
		while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
	};

	test('come in by themselves when their recipe knows them, and wait with a reason when not', async () => {
		await takenIn('march.csv', calls(30), { remember: true });
		putIn(
			'april.csv',
			calls(30, (place) => call(place + 100))
		);
		putIn(
			'changed.csv',
			calls(30, (place) => call(place + 200, (60 + place) * 1000))
		);
		putIn(
			'unknown.csv',
			'Order ID,Customer ID,Order Date,Amount\n1,4570000001,2026-03-01,12.50\n2,4570000002,2026-03-02,1.50\n'
		);
		await until(async () => (await store.imports()).length === 2 && imports.uploads().length === 2);
		await until(() => imports.uploads().every(({ stop }) => stop !== null));
		expect((await store.imports())[0]).toMatchObject({ fileName: 'april.csv', by: 'inbox', stored: 30 });
		const stops = Object.fromEntries(imports.uploads().map(({ name, stop }) => [name, stop?.code]));
		expect(stops).toEqual({ 'changed.csv': 'drift_unit_changed', 'unknown.csv': 'stop_unknown_file' });
		expect(existsSync(join(folder, 'inbox', 'april.csv'))).toBe(false);
	});
});

describe('a workbook', () => {
	test('is read from the sheet asked for, which its recipe then remembers', async () => {
		const rows = calls(12)
			.split('\n')
			.slice(0, -1)
			.map((line) => line.split(','));
		const orders = rows.map((_, place) => [`o${place}`, '4570000001', '2026-03-02', `${10 + place}`]);
		const file = Buffer.from(
			workbookOf({
				sheets: [
					{ name: 'Calls', rows },
					{ name: 'Orders', rows: [['Order ID', 'Customer ID', 'Order Date', 'Amount'], ...orders] }
				]
			})
		);
		const id = await arrive('everything.xlsx', file);
		const first = await lookAt(id);
		expect(first.container?.sheets.map(({ name }) => name)).toEqual(['Calls', 'Orders']);
		const asked = await lookAt(id, { sheet: 'Calls' });
		expect(asked).toMatchObject({ recipe: { kind: 'contacts', sheet: 'Calls' }, container: { sheet: 'Calls' } });
		const { report } = await done(id, asked.recipe, { remember: true });
		expect(report?.entry).toMatchObject({ stored: 12, fileName: 'everything.xlsx', fileBytes: file.length });
		const again = await lookAt(await arrive('next.xlsx', file));
		expect(again).toMatchObject({ known: true, recipe: { sheet: 'Calls' } });
	});

	test('whose sheet is no table is refused with the names of its other sheets', async () => {
		const rows = calls(12)
			.split('\n')
			.slice(0, -1)
			.map((line) => line.split(','));
		const sheets = [
			{ name: 'Calls', rows },
			{ name: 'About', rows: [['Made on Monday by the planners.']] },
			{ name: 'Blank', rows: [] }
		];
		const id = await arrive('everything.xlsx', Buffer.from(workbookOf({ sheets })));
		const otherSheetsAt = async (sheet: string) => {
			const answer = await imports.survey(id, { sheet });
			return 'refusal' in answer ? answer.refusal.otherSheets : null;
		};
		expect(await otherSheetsAt('About')).toEqual(['Calls']);
		expect(await otherSheetsAt('Gone')).toEqual(['Calls', 'About', 'Blank']);
		expect(await otherSheetsAt('Calls')).toBeNull();
	});

	test('that is none after all is refused in words', async () => {
		const id = await arrive('broken.xlsx', Buffer.from('PK\u0003\u0004 and no more'));
		const answer = await imports.survey(id);
		expect('refusal' in answer && answer.refusal.code).toMatch(/workbook|archive/);
	});
});

test('what else is written waits for an import under way, and is done before the next', async () => {
	const [long, next] = [await arrive('long.csv', calls(20_000)), await arrive('next.csv', calls(10))];
	const { recipe } = await lookAt(long);
	const wish = { recipe, mode: { name: 'add' }, tolerance: 'few', remember: false, by: 'browser' } as const;
	await imports.start(long, wish);
	const { job } = await imports.start(next, wish);
	await imports.inTurn((own) => own.saveRecipe({ ...recipe, name: 'Between' }));
	expect((await store.imports()).map(({ fileName }) => fileName)).toEqual(['long.csv']);
	await imports.waitFor(job, 60_000);
	expect((await store.imports()).length).toBe(2);
});
