import { expect, test } from 'vitest';
import { contract } from '../engines.ts';
import { recipe } from '../records-by-hand.ts';

contract('settings and recipes', (fresh) => {
	test('a setting is what was last said, and null before', async () => {
		const store = await fresh();
		expect(await store.setting('zone')).toBeNull();
		await store.saveSetting('zone', 'Europe/Oslo');
		await store.saveSetting('zone', 'Europe/Copenhagen');
		expect(await store.setting('zone')).toBe('Europe/Copenhagen');
	});

	test('recipes are kept by name, the newest of a name', async () => {
		const store = await fresh();
		await store.saveRecipe(recipe('orders', 'Æbler'));
		await store.saveRecipe(recipe('contacts', 'Calls'));
		await store.saveRecipe({ ...recipe('contacts', 'Calls'), zone: 'Europe/Oslo' });
		expect((await store.recipes()).map(({ name, zone }) => [name, zone])).toEqual([
			['Calls', 'Europe/Oslo'],
			['Æbler', 'UTC']
		]);
		await store.removeRecipe('Calls');
		await store.removeRecipe('Never there');
		expect((await store.recipes()).map(({ name }) => name)).toEqual(['Æbler']);
	});
});
