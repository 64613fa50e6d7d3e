import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellAmount, spellFigure, spellReach, spellReachOfSize, spellSize } from '#lib/answers/spell-estimate.ts';
import { restsOn } from '#lib/answers/rests-on.ts';
import { locales } from '#lib/i18n/words.ts';

const plainly = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('an amount', () => {
	test.each([
		['seconds', -39.4, '−39 s'],
		['seconds', 4.26, '4.3 s'],
		['seconds', 72, '1:12'],
		['share', 0.153, '15.3 %'],
		['points', -2.94, '−2.9 points'],
		['points', 1, '1.0 point'],
		['score', 3.7, '3.7 points'],
		['days', 12.5, '12.5 days'],
		['ratio', 1.234, '1.23 ×'],
		['rating', -0.12, '−0.12'],
		['count', 50, '50'],
		['money', 153_412, '153,000'],
		['money', -28.14, '−28.10']
	] as const)('of %s is said with its unit and sign: %d', (unit, value, said) => {
		expect(plainly(spellAmount(unit, value, 'en'))).toBe(said);
	});

	test('is pointed as each language does, and its unit is in that language', () => {
		expect(locales.map((locale) => plainly(spellAmount('points', -2.9, locale)))).toEqual([
			'−2.9 points',
			'−2,9 procentpoint',
			'−2,9 procentenheter',
			'−2,9 prosentpoeng'
		]);
	});

	test('has no sign where the verb has it', () => {
		fc.assert(
			fc.property(fc.double({ min: -500, max: 500, noNaN: true }), (value) => {
				expect(spellSize('points', value, 'en')).not.toContain('−');
			})
		);
	});

	test('alone is the number of every hundred', () => {
		expect(spellFigure('points', -2.94, 'da')).toBe('−2,9');
		expect(spellFigure('share', 0.029, 'en')).toBe('2.9');
	});
});

describe('an interval', () => {
	test('can be read where its ends are negative', () => {
		expect(spellReach('points', -3.8, -2, 'en')).toBe('−3.8 to −2.0');
		expect(spellReach('share', 0.147, 0.156, 'en')).toBe('14.7–15.6');
		expect(spellReach('seconds', 50, 75, 'en')).toBe('0:50–1:15');
		expect(spellReach('seconds', -44, -4.2, 'en')).toBe('−44 to −4');
		expect(spellReach('count', 0.15, 6.2, 'en')).toBe('0.2–6.2');
	});

	test('follows the verb: what fell by 39 fell by 33 to 45', () => {
		expect(spellReachOfSize({ unit: 'seconds', value: -39, low: -45, high: -33 }, 'en')).toBe('33–45');
		expect(spellReachOfSize({ unit: 'seconds', value: -2, low: -7, high: 3 }, 'en')).toBe('−3.0 to 7.0');
		expect(spellReachOfSize({ unit: 'seconds', value: 2, low: -3, high: 7 }, 'en')).toBe('−3.0 to 7.0');
	});

	test('of what fell is that of what rose by as much', () => {
		const ends = fc.tuple(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0, max: 30, noNaN: true }));
		fc.assert(
			fc.property(ends, ([value, half]) => {
				const rose = { unit: 'points' as const, value, low: value - half, high: value + half };
				const fell = { ...rose, value: -value, low: -value - half, high: -value + half };
				expect(spellReachOfSize(fell, 'en')).toBe(spellReachOfSize(rose, 'en'));
			})
		);
	});
});

test('how many an estimate rests on is a list in the language of the reader', () => {
	expect(restsOn({ contacts: 12_400, agents: 1, teams: 12 }, 'en')).toBe('12,400 contacts, 1 agent and 12 teams');
	expect(plainly(restsOn({ customers: 1200, months: 3 }, 'sv'))).toBe('1 200 kunder och 3 månader');
	expect(restsOn({}, 'en')).toBe('');
});
