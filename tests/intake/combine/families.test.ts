import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFamilies } from '#lib/intake/combine/families.ts';

const rootsOf = (links: [string, string][], ids: string[]) => {
	const families = openFamilies();
	for (const [id, parent] of links) families.link(id, parent);
	return ids.map(families.rootOf);
};

test('a chain of parts leads to the first, in whatever order it is told', () => {
	const chain: [string, string][] = [
		['3', '2'],
		['2', '1'],
		['4', '3']
	];
	expect(rootsOf(chain, ['1', '2', '3', '4', '9'])).toEqual(['1', '1', '1', '1', '9']);
	expect(rootsOf(chain.toReversed(), ['1', '2', '3', '4', '9'])).toEqual(['1', '1', '1', '1', '9']);
});

test('a first part that lies in another file still names its family', () => {
	expect(
		rootsOf(
			[
				['12', '7'],
				['13', '7']
			],
			['12', '13']
		)
	).toEqual(['7', '7']);
});

test('a circle of parts is one family under the first by letter', () => {
	expect(
		rootsOf(
			[
				['b', 'c'],
				['c', 'a'],
				['a', 'b']
			],
			['a', 'b', 'c']
		)
	).toEqual(['a', 'a', 'a']);
});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

test('any links make the same families in any order', () => {
	const id = fc.constantFrom(...ids);
	fc.assert(
		fc.property(
			fc.array(fc.tuple(id, id), { maxLength: 20 }),
			fc.array(fc.nat(), { minLength: 200, maxLength: 200 }),
			(links, numbers) => {
				const mixed = links
					.map((link, place) => ({ link, at: numbers[place] ?? 0 }))
					.sort((a, b) => a.at - b.at)
					.map(({ link }) => link);
				expect(rootsOf(mixed, ids)).toEqual(rootsOf(links, ids));
			}
		)
	);
});
