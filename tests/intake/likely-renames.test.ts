import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelyRenames } from '#lib/intake/likely-renames.ts';

const pairs = (fresh: string[], absent: string[]) => likelyRenames(fresh, absent).map(({ from, to }) => [from, to]);

describe('a fresh name may be a known one', () => {
	test.each([
		['in other letters', 'ANNA BERG', 'Anna Berg'],
		['in another order', 'Berg, Anna', 'Anna Berg'],
		['with a suffix', 'Anna Berg - XX', 'Anna Berg'],
		['with brackets', 'Anna Berg (partner)', 'Anna Berg'],
		['with æ spelled out', 'Soeren Kjaer', 'Søren Kjær'],
		['with å as aa', 'Aage Aagaard', 'Åge Ågård'],
		['with ö without its dots', 'Malmo Kundtjanst', 'Malmö Kundtjänst'],
		['with a letter more', 'Annna Bergström', 'Anna Bergström'],
		['with two letters changed', 'Kristian Petersen', 'Cristian Peterson'],
		['in initials', 'DPE', 'Dorthe Pedersen'],
		['in full', 'Dorthe Pedersen', 'DPE'],
		['with a name taken in marriage', 'Anna Berg-Holm', 'Anna Berg'],
		['with a middle name less', 'Anna Berg', 'Anna Maria Berg'],
		['with a middle name less in its initials', 'AB', 'Anna Maria Berg']
	])('%s: %s for %s', (_, fresh, known) => {
		expect(pairs([fresh, 'Quite Another'], ['Nobody Like It', known])).toEqual([[known, fresh]]);
	});

	test('the likest first, and each name once', () => {
		const found = likelyRenames(['anna berg', 'Anna Bergh'], ['Anna Berg']);
		expect(found).toEqual([{ from: 'Anna Berg', to: 'anna berg', likeness: 1 }]);
	});
});

describe('a fresh name is not', () => {
	test.each([
		['another number', 'Team 5', 'Team 4'],
		['a short name two letters off', 'Ida', 'Ulla'],
		['a short team another letter', 'Nord', 'Syd'],
		['somebody else', 'Bo Hansen', 'Anna Berg'],
		['a namesake with another surname', 'Anna Holm', 'Anna Berg'],
		['a word of a long name', 'Sales', 'Sales North'],
		['the same name, which is not fresh', 'Anna Berg', 'Anna Berg']
	])('%s', (_, fresh, known) => {
		expect(pairs([fresh], [known])).toEqual([]);
	});

	test('one of two whom the same initials fit', () => {
		expect(pairs(['AB'], ['Anna Berg', 'Arne Beck'])).toEqual([]);
	});
});

const name = fc.stringMatching(/^[A-Zÿ-]?[a-zæøåäöü]{2,9} [A-Z][a-zæøåäöü]{2,9}$/);

describe('for any names', () => {
	test('capitals and order never hide a rename among few', () => {
		fc.assert(
			fc.property(name, (known) => {
				const [first = '', last = ''] = known.split(' ');
				const fresh = `${last.toUpperCase()}, ${first.toUpperCase()}`;
				expect(likelyRenames([fresh], [known])[0]).toMatchObject({ from: known, to: fresh });
			})
		);
	});

	test('no name is proposed twice, and a likeness is a share', () => {
		fc.assert(
			fc.property(fc.array(name, { maxLength: 30 }), fc.array(name, { maxLength: 30 }), (fresh, absent) => {
				const found = likelyRenames(fresh, absent);
				expect(new Set(found.map(({ to }) => to)).size).toBe(found.length);
				expect(new Set(found.map(({ from }) => from)).size).toBe(found.length);
				for (const { from, to, likeness } of found) {
					expect(fresh).toContain(to);
					expect(absent).toContain(from);
					expect(likeness).toBeGreaterThan(0);
					expect(likeness).toBeLessThanOrEqual(1);
				}
			})
		);
	});

	test('any text at all is no trouble', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }),
				fc.array(fc.string(), { maxLength: 20 }),
				(fresh, absent) => {
					expect(Array.isArray(likelyRenames(fresh, absent))).toBe(true);
				}
			)
		);
	});
});

test('thousands of names find theirs without comparing all with all', () => {
	const syllables = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'si', 'to', 'vu', 'he'];
	const word = (number: number) =>
		Array.from(String(number).padStart(5, '0'), (digit) => syllables[Number(digit)]).join('');
	const known = Array.from({ length: 4000 }, (_, number) => `${word(number * 7)} ${word(number * 13 + 5)}`);
	const fresh = known.map((name, place) =>
		place % 2 === 0 ? name.toUpperCase() : name.split(' ').reverse().join(', ')
	);
	const found = likelyRenames(fresh, known);
	expect(found.length).toBeGreaterThan(3900);
	const right = found.filter(({ from, to }) => fresh[known.indexOf(from)] === to);
	expect(right.length).toBe(found.length);
});
