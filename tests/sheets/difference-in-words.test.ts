import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { differenceInWords } from '#lib/sheets/difference-in-words.ts';

const said = (key: string, difference: number) => {
	const metric = catalogue.find((one) => one.key === key);
	return metric ? differenceInWords(metric, difference, 'en').replace(/\s/g, ' ') : null;
};

describe('a difference', () => {
	test('is said in the unit of its metric', () => {
		expect(said('aht', -41)).toBe('41 s shorter');
		expect(said('aht', 0.9)).toBe('0.9 s longer');
		expect(said('fcr_repeat', 0.031)).toBe('3.1 points higher');
		expect(said('tenure.median', 54)).toBe('54 days longer');
	});

	test('is none when rounding leaves nothing of it', () => {
		expect([0, 0.04, -0.04].map((size) => said('aht', size))).toEqual(Array(3).fill('no difference'));
		expect(said('fcr_repeat', -0.0004)).toBe('no difference');
	});
});
