import { expect, test } from 'vitest';
import { knownSource } from '#lib/intake/known-source.ts';
import { parseRecipe } from '#lib/intake/parse-recipe.ts';
import { profiles } from '#lib/intake/profiles/profiles.ts';

const header = ['Samtale', 'Dato', 'Linje', 'Varighed'];
const rows = [
	['1', '2026-03-02 09:00:05', 'Salg', '00:03:10'],
	['2', '2026-03-02 09:04:11', 'Faktura', '00:01:55']
];
const own = (knownBy: object) =>
	parseRecipe({
		version: 1,
		name: 'Omstilling',
		kind: 'contacts',
		header: [],
		fields: {
			started_at: { columns: ['Dato'], reading: 'instant:ymd' },
			queue: { columns: ['Linje'], reading: 'text' },
			talk_seconds: { columns: ['Varighed'], reading: 'duration:clock' }
		},
		identity: ['Samtale'],
		zone: '',
		knownBy: { needs: [['Samtale'], ['Linje']], ...knownBy }
	});

test('a recipe of one’s own that says how it knows its files reads them like a known system’s', () => {
	expect(knownSource(header, rows)).toBeNull();
	expect(knownSource(header, rows, undefined, [own({})])).toMatchObject({
		name: 'Omstilling',
		evidence: 'own',
		header,
		fields: { queue: { columns: ['Linje'] }, talk_seconds: { reading: 'duration:clock' } }
	});
	expect(knownSource(header, rows, undefined, [own({ never: ['Dato'] })])).toBeNull();
	expect(knownSource(header, rows, 'orders', [own({})])).toBeNull();
});

test('a known system that was changed and brought back as one’s own comes before the one it was made from', () => {
	const [profile] = profiles().filter(({ profile }) => profile.startsWith('shopify-orders@'));
	const names = (profile?.knownBy?.needs.map(([name = '']) => name) ?? []).concat(profile?.knownBy?.hints ?? []);
	const mine = { ...parseRecipe(profile), name: 'Vores butik', evidence: 'own' as const };
	expect(knownSource(names, [])).toMatchObject({ name: profile?.name });
	expect(knownSource(names, [], undefined, [mine])).toMatchObject({ name: 'Vores butik', evidence: 'own' });
});

test('one with a pattern that cannot be read is passed over', () => {
	expect(knownSource(header, rows, undefined, [own({ cells: ['^[0-9'] })])).toBeNull();
});
