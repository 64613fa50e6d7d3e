import { describe, expect, test } from 'vitest';
import { languageCode, speaks } from '#lib/facts/languages.ts';

test('a language is the same however systems write it', () => {
	const danish = ['da', 'DA', 'dan', 'da-DK', 'da_DK', 'Danish', 'dansk', 'danska', 'Dänisch', ' dansk '];
	expect(new Set(danish.map(languageCode))).toEqual(new Set(['da']));
	const swedish = ['sv', 'swe', 'sv-SE', 'Swedish', 'svensk', 'svenska', 'Schwedisch'];
	expect(new Set(swedish.map(languageCode))).toEqual(new Set(['sv']));
});

test('both ways of writing Norwegian are one language to a caller', () => {
	expect(['nb', 'nn-NO', 'no', 'norsk', 'bokmål', 'Norwegian'].map(languageCode)).toEqual(Array(6).fill('no'));
});

test('a name that is not known stands for itself', () => {
	expect(languageCode('Klingon')).toBe('klingon');
});

describe('a list of languages', () => {
	test.each(['da, sv', 'sv;da', 'Dansk/Svensk', 'Danish and Swedish', 'dansk og svensk', 'da|sv', 'dansk + svensk'])(
		'%s holds Danish and Swedish, and no German',
		(list) => {
			expect([speaks(list, 'Dansk'), speaks(list, 'svenska'), speaks(list, 'de')]).toEqual([true, true, false]);
		}
	);

	test('that is empty holds none', () => {
		expect(speaks(' ; ', '')).toBe(false);
	});
});
