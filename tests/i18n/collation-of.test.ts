import { expect, test } from 'vitest';
import { collationOf } from '#lib/i18n/collation-of.ts';

test('names come in the order of the reader’s own alphabet, numbers by their size', () => {
	const teams = ['Öst', 'Åby', 'Ærø', 'Alm', 'Team 10', 'Team 2', 'Zebra'];
	expect(teams.toSorted(collationOf('da'))).toEqual(['Alm', 'Team 2', 'Team 10', 'Zebra', 'Ærø', 'Öst', 'Åby']);
	expect(teams.toSorted(collationOf('sv'))).toEqual(['Alm', 'Team 2', 'Team 10', 'Zebra', 'Åby', 'Ærø', 'Öst']);
	expect(teams.toSorted(collationOf('en')).slice(0, 2)).toEqual(['Åby', 'Ærø']);
});
