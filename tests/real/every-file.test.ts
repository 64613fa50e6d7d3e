import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '../intake/refusal-of.ts';
import { always, contentOf, total } from '../storage/content.ts';
import { bring, home, lookedAt } from '../traps/bring.ts';

const folder = '../shared/data';
const fileOf = (...parts: string[]) => readFileSync(join(folder, ...parts));

describe.skipIf(!existsSync(folder))(
	`every real file goes in, or is refused for what it is (skipped where ${folder} is absent)`,
	() => {
		test('the calls of a bank, both months by one recipe', async () => {
			const { store, take } = await home();
			const told = { zone: 'Asia/Jerusalem' };
			expect((await take(fileOf('bank-calls', 'january.txt'), told)).entry).toMatchObject({
				read: 31_599,
				stored: 31_599
			});
			expect((await take(fileOf('bank-calls', 'february.txt'), told)).entry).toMatchObject({
				read: 33_344,
				stored: 33_344
			});
			expect((await store.holdings()).contacts.records).toBe(64_943);
			// over half the callers are anonymous: were they one customer, nearly all of their contacts would be repeats
			const [keyed, handled, repeats] = [
				await total(store, 'keyed'),
				await total(store, 'handled'),
				await total(store, 'repeats')
			];
			expect(keyed).toBeLessThan(handled / 2);
			expect(repeats).toBeGreaterThan(0);
			expect(repeats).toBeLessThan(keyed / 2);
		});

		test('the same calls as text and as a workbook give the same facts and contacts', async () => {
			const [text, workbook] = [await home(), await home()];
			expect((await text.take(fileOf('calls-with-satisfaction', 'calls.csv'))).entry).toMatchObject({ stored: 5000 });
			expect((await workbook.take(fileOf('calls-with-satisfaction', 'calls.xlsx'))).entry).toMatchObject({
				stored: 5000
			});
			const [one, other] = [await contentOf(text.store), await contentOf(workbook.store)];
			expect(one.facts.length).toBeGreaterThan(90);
			expect(other.facts).toEqual(one.facts);
			expect(other.contacts).toEqual(one.contacts);
		});

		test('customers are customers, each known by a pseudonym', async () => {
			const { store, take } = await home();
			const { entry } = await take(fileOf('calls-with-satisfaction', 'customers.csv'));
			expect(entry).toMatchObject({ kind: 'customers', read: 7043, stored: 7043, refused: 0 });
			const customers = await store.plainRecords('customers', always);
			expect(new Set(customers.map(({ customer }) => customer)).size).toBe(7043);
		});

		test('purchases without column names are orders once a person says so, by place', async () => {
			const purchases = fileOf('purchases', 'CDNOW_master.txt');
			expect((await refusalOf(lookedAt(purchases))).code).toBe('kind_unclear');
			const { store, take } = await home();
			const { entry } = await take(purchases, { kind: 'orders' });
			expect(entry).toMatchObject({ kind: 'orders', read: 69_659, stored: 69_579, joined: 80, refused: 0 });
			// eighty of the purchases were for nothing
			expect(entry.issues).toEqual({ came_to_nothing: 80 });
			expect((await store.extent()).orders).toEqual({ from: '2021-01-01', through: '2022-06-30' });
		});

		test('daily totals are totals that lack a day, and never contacts', async () => {
			const totals = fileOf('daily-totals', 'Call Center Data.csv');
			const { recipe, lacking } = await lookedAt(totals);
			expect([recipe.kind, lacking]).toEqual(['totals', ['day']]);
			expect((await refusalOf(lookedAt(totals, { kind: 'contacts' }))).code).toBe('totals_not_contacts');
			expect((await refusalOf(bring('totals', totals))).code).toBe('lacking_fields');
		});

		test('daily totals with a day beside them are stored as totals: sums, and no contact', async () => {
			const [names = '', ...lines] = fileOf('daily-totals', 'Call Center Data.csv')
				.toString('utf8')
				.trimEnd()
				.split(/\r?\n/);
			const day = (place: number) => new Date(Date.UTC(2020, 0, 1 + place)).toISOString().slice(0, 10);
			const dated = [`${names};Date`, ...lines.map((line, place) => `${line};${day(place)}`), ''].join('\n');
			const { store, take } = await home();
			const { entry } = await take(dated);
			expect(entry).toMatchObject({ kind: 'totals', read: 1251, stored: 1251, refused: 0 });
			const [first] = await store.plainRecords('totals', { from: '2020-01-01', to: '2020-01-01' });
			// 217 came, 204 were answered, and 0:02:14 is the mean of those
			expect(first).toMatchObject({ offered: 217, answered: 204, abandoned: 13 });
			expect([(await store.holdings()).contacts.records, await total(store, 'contacts')]).toEqual([0, 0]);
		});

		test('employees are employment, also past the row whose cells are shifted', async () => {
			const { store, take } = await home();
			const { entry } = await take(fileOf('staff-survey', 'HRDataset_v14.csv'));
			expect(entry).toMatchObject({ kind: 'employment', read: 311 });
			expect(entry.stored + entry.refused).toBe(311);
			expect(entry.refused).toBeLessThanOrEqual(1);
			const spells = await store.plainRecords('employment', always);
			expect(spells.every(({ agent, fromDay }) => agent !== null && fromDay !== null)).toBe(true);
		});
	}
);
