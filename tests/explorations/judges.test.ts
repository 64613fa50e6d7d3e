import { expect, test } from 'vitest';
import { knownTo, pairsOf } from '#lib/explorations/judges.ts';
import type { ResolutionCount } from '#lib/model/resolution.ts';

const counts: ResolutionCount[] = [
	{ repeat: true, survey: null, flag: true, contacts: 40 },
	{ repeat: false, survey: null, flag: true, contacts: 10 },
	{ repeat: true, survey: false, flag: true, contacts: 5 },
	{ repeat: null, survey: true, flag: null, contacts: 100 },
	{ repeat: false, survey: null, flag: false, contacts: 8 }
];

test('two measures are held against each other over the contacts that both know of', () => {
	const [flagRepeat, surveyRepeat, flagSurvey] = pairsOf(counts);
	expect(flagRepeat?.counts).toEqual({ both: 45, first: 10, second: 0, neither: 8 });
	expect(flagRepeat?.agreement?.share.value).toBeCloseTo(53 / 63, 12);
	expect(surveyRepeat?.counts).toEqual({ both: 0, first: 0, second: 5, neither: 0 });
	expect(flagSurvey?.counts).toEqual({ both: 0, first: 5, second: 0, neither: 0 });
});

test('nothing is said of agreement over fewer than thirty contacts', () => {
	const [flagRepeat, surveyRepeat] = pairsOf(counts);
	expect(flagRepeat?.agreement).not.toBeNull();
	expect(surveyRepeat?.agreement).toBeNull();
});

test('how many contacts each measure knows of is told', () => {
	expect(knownTo(counts)).toEqual({ repeat: 63, survey: 105, flag: 63, several: 63 });
});
