import { describe, expect, test } from 'vitest';
import { familiesInWords } from '#lib/sheets/definition-in-words.ts';
import { hasWords } from '../../src/routes/definitions/with-words.ts';

const families = familiesInWords(null, 'en');
const found = (words: string) => families.filter((family) => hasWords(family, words)).map(({ head }) => head.key);

describe('a search among the definitions', () => {
	test('finds a number by its name, its key, its definition or its data, whatever the case', () => {
		expect(found('handle TIME')).toContain('aht');
		expect(found('gap_le5')).toContain('gap_le5');
		expect(found('voicemail')).toEqual([]);
		expect(found('yearly value')).toContain('value_at_risk');
	});

	test('finds a family by one of its variants', () => {
		expect(found('99 of 100')).toEqual(['wait.median']);
	});

	test('wants every word, and with none finds all', () => {
		expect(found('answered twenty-ninth')).toEqual([]);
		expect(found('')).toHaveLength(families.length);
		expect(found('  ')).toHaveLength(families.length);
	});
});
