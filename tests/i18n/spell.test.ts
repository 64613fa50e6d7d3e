import { describe, expect, test } from 'vitest';
import {
	spellCount,
	spellDifference,
	spellDuration,
	spellInterval,
	spellNumber,
	spellShare,
	spellValue
} from '#lib/i18n/spell.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('durations', () => {
	test('are minutes and seconds, and hours only from an hour on', () => {
		expect(spellDuration(271)).toBe('4:31');
		expect(spellDuration(38)).toBe('0:38');
		expect(spellDuration(3599.4)).toBe('59:59');
		expect(spellDuration(3599.6)).toBe('1:00:00');
		expect(spellDuration(45_296)).toBe('12:34:56');
	});

	test('below nothing carry a minus sign, and nothing carries none', () => {
		expect(spellDuration(-41)).toBe('−0:41');
		expect(spellDuration(-0.3)).toBe('0:00');
	});
});

describe('numbers', () => {
	test.each([
		['en', '75.8 %', '61,204'],
		['da', '75,8 %', '61.204'],
		['sv', '75,8 %', '61 204'],
		['nb', '75,8 %', '61 204']
	] as const)('shares and counts follow the habit of %s', (locale, share, count) => {
		expect(plain(spellShare(0.7581, locale))).toBe(share);
		expect(plain(spellCount(61_204, locale))).toBe(count);
	});

	test('what rounds to nothing is not minus nothing', () => {
		expect(spellNumber(-0.04, 1, 'en')).toBe('0.0');
		expect(spellNumber(-0.06, 1, 'en')).toBe('−0.1');
	});

	test('a share and its percent sign are never parted by the end of a line', () => {
		expect(spellShare(0.5, 'da')).toContain('\u00a0%');
	});
});

describe('figures in their own unit', () => {
	test('a count keeps three figures, a score none behind the point', () => {
		expect(spellValue('count', 1.314, 'en')).toBe('1.31');
		expect(spellValue('count', 38.24, 'da')).toBe('38,2');
		expect(spellValue('count', 412.6, 'en')).toBe('413');
		expect(spellValue('score', 57.6, 'en')).toBe('58');
		expect(spellValue('rating', 3.94, 'en')).toBe('3.9');
		expect(spellValue('points', -12.2, 'sv')).toBe('−12');
		expect(spellValue('seconds', 271, 'sv')).toBe('4:31');
		expect(plain(spellValue('share', 0.389, 'nb'))).toBe('38,9 %');
	});

	test.each([
		['en', '699 days', '1 day', '2.5 days'],
		['da', '699 dage', '1 dag', '2,5 dage'],
		['sv', '699 dagar', '1 dag', '2,5 dagar'],
		['nb', '699 dager', '1 dag', '2,5 dager']
	] as const)('days have their name in %s, and no decimals where there are none', (locale, many, one, half) => {
		expect(spellValue('days', 699, locale)).toBe(many);
		expect(spellValue('days', 1, locale)).toBe(one);
		expect(spellValue('days', 2.5, locale)).toBe(half);
	});

	test('an interval says its unit once', () => {
		expect(spellInterval('share', 0.753, 0.763, 'en')).toBe('75.3–76.3');
		expect(spellInterval('seconds', 269, 273, 'en')).toBe('4:29–4:33');
	});

	test('both ends of an interval are as exact as the larger', () => {
		expect(spellInterval('ratio', 3.387, 31.62, 'da')).toBe('3,4–31,6');
		expect(spellInterval('count', -0.4, 120.3, 'en')).toBe('0 to 120');
		expect(spellInterval('days', 5.5, 12.25, 'en')).toBe('6–12');
	});

	test('an interval below nothing is written out, so that dash and minus are not confused', () => {
		expect(spellInterval('points', -31, -10, 'en')).toBe('−31 to −10');
		expect(spellInterval('points', -31, 4, 'sv')).toBe('−31 till 4');
	});
});

describe('differences', () => {
	test('of durations are seconds as people say them, and m:ss from a minute on', () => {
		expect(plain(spellDifference('seconds', -41.2, 'en'))).toBe('41 s');
		expect(plain(spellDifference('seconds', 3.44, 'da'))).toBe('3,4 s');
		expect(spellDifference('seconds', 72, 'en')).toBe('1:12');
	});

	test('of shares are points, never percent of percent', () => {
		expect(spellDifference('share', -0.031, 'en')).toBe('3.1\u00a0points');
		expect(spellDifference('share', 0.031, 'da')).toBe('3,1\u00a0procentpoint');
		expect(spellDifference('share', 0.031, 'sv')).toBe('3,1\u00a0procentenheter');
	});

	test('of counts and ratings are plain numbers, of scores points', () => {
		expect(spellDifference('count', -0.04, 'en')).toBe('0.04');
		expect(spellDifference('rating', -0.21, 'da')).toBe('0,2');
		expect(spellDifference('score', 5.2, 'en')).toBe('5\u00a0points');
		expect(spellDifference('points', 12, 'sv')).toBe('12\u00a0poäng');
	});
});
