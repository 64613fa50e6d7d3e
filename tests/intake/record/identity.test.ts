import { expect, test } from 'vitest';
import { identityReader } from '#lib/intake/record/assemble.ts';
import { recipeSchema, type Recipe } from '#lib/model/import.ts';

const recipe = (identity: string[]): Recipe =>
	recipeSchema.parse({
		version: 1,
		name: 'calls',
		kind: 'contacts',
		header: ['Id', 'Phone', 'Start'],
		fields: { customer_key: { columns: ['Phone'], reading: 'customer', reason: 'header' } },
		identity,
		zone: 'Europe/Copenhagen'
	});
const identify = (identity: string[]) =>
	identityReader(recipe(identity), ['Id', 'Phone', 'Start'], (key) => `hash of ${key.length}`);
const row = ['17', '45123456', '2026-03-01 08:00'];

test('a row is identified by the names and values of the columns that do so', () => {
	expect(identify(['Start', 'Id'])(row)).toBe('Start\u001f2026-03-01 08:00\u001fId\u001f17');
});

test('a whole row identifies itself with the customer under a pseudonym', () => {
	expect(identify([])(row)).toBe('Id\u001f17\u001fPhone\u001fhash of 8\u001fStart\u001f2026-03-01 08:00');
});
