import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unreadable } from '#lib/intake/reading/mishap.ts';
import {
	readAgreementWords,
	readEffortWords,
	readGoodOrBad,
	readRatingWords,
	readRecommendGroup,
	stretchedReader
} from '#lib/intake/reading/read-rating.ts';

describe('satisfaction on a longer scale', () => {
	test.each([
		[1, 10, [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]],
		[1, 7, [1, 2, 2, 3, 4, 4, 5]]
	])('from %i to %i is the nearest point of one to five', (lowest, highest, points) => {
		const answers = points.map((_, place) => String(lowest + place));
		expect(answers.map(stretchedReader(lowest, highest, 5))).toEqual(points);
	});

	test('in percent keeps its ends and its middle', () => {
		expect(['0', '12', '13', '50', '87', '88', '100', '75 %'].map(stretchedReader(0, 100, 5))).toEqual([
			1, 1, 2, 3, 4, 5, 5, 4
		]);
	});

	test('outside the scale is unreadable, and blank is no answer', () => {
		expect(['0', '11', 'good', '', 'Offered'].map(stretchedReader(1, 10, 5))).toEqual([
			unreadable,
			unreadable,
			unreadable,
			null,
			null
		]);
	});

	test('may have words at its ends', () => {
		expect(['1 - Meget utilfreds', '4', '10 - Meget tilfreds', 'Ved ikke'].map(stretchedReader(1, 10, 5))).toEqual([
			1,
			2,
			5,
			null
		]);
	});

	test('never falls when the answer rises', () => {
		const answer = fc.integer({ min: 0, max: 100 });
		fc.assert(
			fc.property(answer, answer, (one, other) => {
				const [low, high] = [Math.min(one, other), Math.max(one, other)].map(String).map(stretchedReader(0, 100, 5));
				expect(Number(low)).toBeLessThanOrEqual(Number(high));
			})
		);
	});
});

test('good and bad as numbers are what they are in words', () => {
	expect(['1', '0', '', 'Ej besvarad', '2'].map(readGoodOrBad)).toEqual([4, 2, null, null, unreadable]);
	expect(['👍', '👎'].map(readRatingWords)).toEqual([4, 2]);
});

describe('effort on a shorter scale', () => {
	test.each([
		['whose top is easy', 1, 5, [1, 3, 4, 6, 7]],
		['whose top is hard', 5, 1, [7, 6, 4, 3, 1]],
		['of seven, whose top is hard', 7, 1, [7, 6, 5, 4, 3]]
	])('%s keeps easy answers among the three best of seven', (_, worst, best, points) => {
		expect(['1', '2', '3', '4', '5'].map(stretchedReader(worst, best, 7))).toEqual(points);
	});

	test('takes no answer from outside it', () => {
		expect(['0', '6'].map(stretchedReader(5, 1, 7))).toEqual([unreadable, unreadable]);
	});
});

describe('satisfaction in words', () => {
	test.each([
		['Good', 4],
		['Bad', 2],
		['GoodWithComment', 4],
		['Very satisfied', 5],
		['Meget utilfreds', 1],
		['Tilfreds', 4],
		['Utilfreds', 2],
		['Nöjd', 4],
		['Missnöjd.', 2],
		['Svært fornøyd', 5],
		['Verken fornøyd eller misfornøyd', 3],
		['Hverken/eller', 3],
		['Varken eller', 3],
		['Verken / eller', 3],
		['Ved ikke', null],
		['Vet ej', null],
		['Zufrieden', 4],
		['★★★★☆', 4],
		['⭐⭐⭐', 3],
		['4 stars', 4],
		['5 stjerner', 5],
		['3/5', 3],
		['2 out of 5', 2],
		['4 - Satisfied', 4],
		['Ganska nöjd', 4],
		['Noget utilfreds', 2],
		['Slet ikke tilfreds', 1],
		['Både/og', 3],
		['Helt fornøyd', 5],
		['🙂', 4],
		['☹️', 2],
		['Not rated', null],
		['Ej besvarad', null],
		['Ved ikke / ikke relevant', null],
		['Delvist tilfreds', unreadable],
		['Offered', null],
		['Unoffered', null],
		['', null],
		['purple', unreadable],
		['9', unreadable]
	])('%j is %j', (cell, rating) => {
		expect(readRatingWords(cell)).toBe(rating);
	});
});

test('the groups of a recommendation give back the score that they were made for', () => {
	const groups = ['Promoter', 'Ambassadør', 'Promotor', 'Passiv', 'Neutral', 'Kritiker', 'Detractor'];
	const answers = groups.map(readRecommendGroup).map(Number);
	expect(answers.map((answer) => (answer >= 9 ? 1 : answer <= 6 ? -1 : 0))).toEqual([1, 1, 1, 0, 0, -1, -1]);
	expect([readRecommendGroup(''), readRecommendGroup('fan')]).toEqual([null, unreadable]);
});

test('agreement with a statement is read in words of five languages', () => {
	const words = ['Helt enig', 'agree', 'varken eller', 'uenig', 'stimme gar nicht zu', '4 - enig'];
	expect(words.map(readAgreementWords)).toEqual([5, 4, 3, 2, 1, 4]);
	const degrees = [
		['I meget høj grad', 'I høj grad', 'Delvist', 'I ringe grad', 'I meget ringe grad'],
		['I mycket hög grad', 'I hög grad', 'Till viss del', 'I låg grad', 'I mycket låg grad'],
		['I svært stor grad', 'I stor grad', 'I noen grad', 'I liten grad', 'I svært liten grad'],
		['Stämmer helt', 'Stämmer ganska bra', 'Stämmer delvis', 'Stämmer ganska dåligt', 'Stämmer inte alls'],
		['Altid', 'Ofte', 'Sommetider', 'Sjældent', 'Aldrig/næsten aldrig']
	];
	for (const ofFive of degrees) expect(ofFive.map(readAgreementWords)).toEqual([5, 4, 3, 2, 1]);
	expect([readAgreementWords('perhaps'), readAgreementWords(' ')]).toEqual([unreadable, null]);
	expect(['Hverken/eller', 'Vet inte'].map(readAgreementWords)).toEqual([3, null]);
});

test('effort is read in words for how easy it was, and in agreement that it was easy', () => {
	const agreed = ['Strongly agree', 'Agree', 'Somewhat agree', 'Hverken/eller', 'delvis uenig', 'uenig', 'Helt uenig'];
	const easy = [
		'Meget let',
		'Lätt',
		'ganske enkelt',
		'Neither easy nor difficult',
		'ganska svårt',
		'svært',
		'Svært vanskelig'
	];
	expect(agreed.map(readEffortWords)).toEqual([7, 6, 5, 4, 3, 2, 1]);
	expect(easy.map(readEffortWords)).toEqual([7, 6, 5, 4, 3, 2, 1]);
	expect([readEffortWords('ved ikke'), readEffortWords('perhaps')]).toEqual([null, unreadable]);
});
