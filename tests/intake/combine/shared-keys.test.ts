import { describe, expect, test } from 'vitest';
import { namePlace, readSharedKeys } from '#lib/intake/combine/shared-keys.ts';
import { survey } from '#lib/intake/survey.ts';
import { csv, fileOf, zone } from '../take-in.ts';
import { recipeOf } from '../record/made-of.ts';

describe('the column of customers’ names', () => {
	const recipe = recipeOf('contacts', {
		customer_key: ['Customer ID', 'customer'],
		started_at: ['Start', 'instant:ymd'],
		agent: ['Agent', 'text']
	});

	test.each(['Customer name', 'Requester', 'Kundenavn', 'Kundens namn', 'contact_name'])(
		'is found by its name: %s',
		(name) => {
			expect(namePlace(recipe, ['Start', 'Customer ID', name, 'Agent'])).toBe(2);
		}
	);

	test('is none that names somebody else, or is read as something already', () => {
		expect(namePlace(recipe, ['Start', 'Customer ID', 'Agent name', 'Name', 'Company'])).toBeNull();
		const byName = recipeOf('contacts', {
			customer_key: ['Requester', 'customer'],
			started_at: ['Start', 'instant:ymd']
		});
		expect(namePlace(byName, ['Start', 'Requester'])).toBeNull();
	});

	test('matters for contacts whose customer is told, and nowhere else', () => {
		expect(
			namePlace(recipeOf('contacts', { started_at: ['Start', 'instant:ymd'] }), ['Start', 'Customer name'])
		).toBeNull();
		expect(namePlace({ ...recipe, kind: 'orders' }, ['Start', 'Customer ID', 'Customer name'])).toBeNull();
	});
});

describe('keys that many names share', () => {
	async function sharedIn(rows: string[]) {
		const path = fileOf(csv('Call ID,Customer ID,Customer name,Start time', rows));
		const { dialect } = await survey(path, { zone, kind: 'contacts' });
		return readSharedKeys(path, dialect, { keyPlace: 1, namePlace: 2 });
	}
	const row = (key: string, name: string, number = 0) => `C${key}${number},${key},${name},2026-03-02 10:00:07`;

	test('are told by four different names, in whatever spelling the key stands', async () => {
		const isShared = await sharedIn([
			row('+45 20 10 00 10', 'Anna'),
			row('4520100010', 'Bo', 1),
			row('tel:+4520100010', 'Carl', 2),
			row('+4520100010', 'Dina', 3),
			...['Anna', 'Bo', 'Carl'].map((name, number) => row('4520100011', name, number))
		]);
		expect([isShared('4520100010'), isShared('4520100011'), isShared('4711')]).toEqual([true, false, false]);
	});

	test('need names: blanks and withheld numbers say nothing', async () => {
		const isShared = await sharedIn(
			['Anna', 'Bo', 'Carl', '', 'N/A'].flatMap((name, number) => [
				row('4520100010', name, number),
				row('anonymous', name, number)
			])
		);
		expect([isShared('4520100010'), isShared('anonymous')]).toEqual([false, false]);
	});
});
