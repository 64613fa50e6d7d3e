import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readingsOf } from '#lib/intake/readings.ts';
import { canFill, fillableFields, likelyReading, wouldFill } from '#lib/server/imports/fill-from-kept.ts';
import type { Imports } from '#lib/server/imports/imports.ts';
import { openImports } from '#lib/server/imports/open-imports.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { openEmpty } from '../storage/open-empty.ts';

describe('what a kept column would become', () => {
	test.each([
		['reason', 'text', ['Invoice', 'Delivery'], ['Invoice', 'Delivery']],
		['hold_seconds', 'duration:clock', ['0:42', 'soon', '1:00:05'], [42, null, 3605]],
		['hold_seconds', 'duration:seconds', ['42', '-5'], [42, null]],
		['resolved', 'flag', ['Ja', 'nej', 'måske'], [true, false, null]],
		['rating', 'scale:1-5', ['5', '9'], [5, null]],
		['direction', 'direction', ['Inbound', 'internal'], ['in', null]],
		[
			'outcome',
			'outcome:words',
			['answered', 'tabt', 'voicemail', 'hm'],
			['handled', 'abandoned_queue', 'voicemail', null]
		],
		['outcome', 'outcome:answered', ['Ja', 'Nej'], ['handled', 'abandoned_queue']]
	])('%s read as %s', (field, reading, texts, values) => {
		expect(wouldFill({ field, reading }, texts)).toEqual(values);
	});

	test('a way of reading is proposed by what most of its values can be', () => {
		expect(likelyReading('hold_seconds', ['0:42', '1:10'])).toBe('duration:clock');
		expect(likelyReading('hold_seconds', ['42', '61'])).toBe('duration:seconds');
		expect(likelyReading('reason', ['Invoice'])).toBe('text');
		expect(likelyReading('outcome', ['answered'])).toBe('outcome:words');
		expect(likelyReading('customer_key', ['4711'])).toBeNull();
	});

	test('every field offered exists in recipes, with at least one way to read a single column', () => {
		for (const { field, readings } of fillableFields) {
			expect(readingsOf(field), field).toEqual(expect.arrayContaining([...readings]));
			expect(readings.length, field).toBeGreaterThan(0);
		}
	});

	test('a customer or a start is not filled in afterwards, and no reading is borrowed', () => {
		for (const field of ['customer_key', 'started_at', 'toString'])
			expect(canFill({ field, reading: 'text' }), field).toBe(false);
		expect(canFill({ field: 'reason', reading: 'flag' })).toBe(false);
		expect(() => wouldFill({ field: 'talk_seconds', reading: 'duration:between' }, ['1'])).toThrow(RangeError);
	});
});

describe('a column kept with the contacts of a file', () => {
	let folder: string;
	let store: Store;
	let imports: Imports;

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'kept-'));
		const database = join(folder, 'own.db');
		store = await openEmpty(database);
		imports = await openImports(store, `file:${database}`);
	});
	afterEach(async () => {
		await store.close();
		rmSync(folder, { recursive: true });
	});

	const rows = Array.from(
		{ length: 30 },
		(_, i) =>
			`c${i},4570000${i % 9},2026-03-${String(1 + (i % 28)).padStart(2, '0')} 09:00:07,answered,60,${i % 3 ? 'cross' : 'calm'}\n`
	);
	const text = `Call ID,Customer ID,Start Time,Outcome,Talk Time (s),Mood\n${rows.join('')}`;

	async function bring(name: string, content = text, ...kept: string[]) {
		const { id } = await imports.receive(name, new Blob([content]).stream());
		const found = await imports.survey(id);
		if ('refusal' in found) throw new Error(found.refusal.code);
		const { recipe } = found;
		const wish = { mode: { name: 'add' }, tolerance: 'few', remember: true, by: 'browser' } as const;
		const { job } = await imports.start(id, {
			...wish,
			recipe: { ...recipe, kept: kept.length > 0 ? kept : ['Mood'] }
		});
		const ended = await imports.waitFor(job, 60_000);
		return ended?.report?.entry;
	}
	const reasons = async () => {
		const contacts = await store.contacts({ from: '2026-03-01', to: '2026-03-31', unit: null, limit: 100 });
		return contacts.map(({ reason }) => reason);
	};

	test('becomes a field without the file, and is remembered for the next one', async () => {
		expect(await bring('mood.csv')).toMatchObject({ stored: 30 });
		const filling = { column: 'Mood', field: 'reason', reading: 'text', remember: true };
		expect(await imports.fillFromKept(filling)).toBe(30);
		expect(new Set(await reasons())).toEqual(new Set(['calm', 'cross']));
		expect(await store.keptColumns()).toMatchObject([{ column: 'Mood', contacts: 30 }]);
		expect((await store.recipes())[0]?.fields.reason).toMatchObject({ columns: ['Mood'], reading: 'text' });
		// the same file once more, now read with the field: nothing about it is new
		expect(await bring('again.csv')).toMatchObject({ stored: 0, changed: 0, doubled: 30 });
		expect(await imports.fillFromKept(filling)).toBe(0);
	});

	test('may be named as every object has a member, and be blank beside another', async () => {
		const moods = text
			.replace(',Mood', ',Mood,constructor')
			.replaceAll(',cross', ',cross,')
			.replaceAll(',calm', ',calm,slow');
		await bring('mood.csv', moods, 'Mood', 'constructor');
		const filling = { column: 'constructor', field: 'reason', reading: 'text', remember: false };
		expect(await imports.fillFromKept(filling)).toBe(10);
		expect(new Set(await reasons())).toEqual(new Set([null, 'slow']));
	});

	test('is taken out again, also from what the next files are read by', async () => {
		await bring('mood.csv');
		await imports.fillFromKept({ column: 'Mood', field: 'reason', reading: 'text', remember: true });
		const [filling] = await store.fillings();
		expect(await imports.undoFilling(filling?.id ?? 0)).toBe(30);
		expect(new Set(await reasons())).toEqual(new Set([null]));
		expect((await store.recipes())[0]?.fields.reason).toBeUndefined();
		expect(await bring('again.csv')).toMatchObject({ stored: 0, changed: 0, doubled: 30 });
		expect(await imports.undoFilling(filling?.id ?? 0)).toBe(0);
	});

	test('tells how contacts ended, by what they say besides', async () => {
		const calls = [
			'c0,45700000,2026-03-01 09:00:07,Anna,5,60,answered\n',
			'c1,45700001,2026-03-02 09:00:07,,4,0,lost\n',
			'c2,45700002,2026-03-03 09:00:07,,40,0,lost\n',
			'c3,45700003,2026-03-04 09:00:07,,40,0,answered\n',
			'c4,45700004,2026-03-05 09:00:07,,40,0,hm\n'
		];
		const file = `Call ID,Customer ID,Start Time,Agent,Wait time (s),Talk Time (s),Ende\n${calls.join('')}`;
		await bring('ends.csv', file, 'Ende');
		const outcomes = async () =>
			(await store.contacts({ from: '2026-03-01', to: '2026-03-31', unit: null, limit: 100 })).map(
				({ outcome }) => outcome
			);
		expect(await outcomes()).toEqual(['handled', 'unknown', 'unknown', 'unknown', 'unknown']);
		const filling = { column: 'Ende', field: 'outcome', reading: 'outcome:words', remember: false };
		expect(await imports.fillFromKept(filling)).toBe(2);
		// nobody talked in the fourth, whatever the column says
		expect(await outcomes()).toEqual(['handled', 'short_abandon', 'abandoned_queue', 'unknown', 'unknown']);
	});

	test('leaves recipes alone when it is not to be remembered, and refuses a field that is none', async () => {
		await bring('mood.csv');
		await imports.fillFromKept({ column: 'Mood', field: 'reason', reading: 'text', remember: false });
		expect((await store.recipes())[0]?.fields.reason).toBeUndefined();
		const wrong = { column: 'Mood', field: 'customer_key', reading: 'text', remember: false };
		await expect(imports.fillFromKept(wrong)).rejects.toThrow('customer_key');
	});
});
