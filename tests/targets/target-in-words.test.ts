import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { fcrRepeat } from '#lib/metrics/fcr-repeat.ts';
import type { Judged } from '#lib/targets/judge.ts';
import TargetLine from '#lib/targets/TargetLine.svelte';
import { targetInWords } from '#lib/targets/target-in-words.ts';
import { target } from './plans-by-hand.ts';

const judged = (more: Partial<Judged> = {}): Judged => ({
	target: target(),
	isOwn: true,
	value: 0.75,
	edge: 0.75,
	reached: false,
	assurance: 'will_not',
	isAlone: false,
	isOverdue: false,
	...more
});
const said = { metric: fcrRepeat, grain: 'week', nameOf: (key: string) => `<${key}>` } as const;
const plainly = (text: string) => text.replaceAll('\u00a0', ' ');
const text = (more: Partial<Judged>, locale: 'en' | 'da' | 'sv' | 'nb' = 'en') =>
	plainly(targetInWords(said, judged(more), locale).text);

describe('the sentence of a target', () => {
	test('says what the process promises, in four languages', () => {
		expect(text({})).toBe('Target 75.0 %: will not be met by this process');
		expect(text({}, 'da')).toBe('Mål 75,0 %: nås ikke med denne proces');
		expect(text({}, 'sv')).toBe('Mål 75,0 %: nås inte med den här processen');
		expect(text({}, 'nb')).toBe('Mål 75,0 %: nås ikke med denne prosessen');
		expect(text({ assurance: 'will' })).toBe('Target 75.0 %: this process will meet it');
		expect(text({ assurance: 'by_chance' })).toBe('Target 75.0 %: reached in some weeks, missed in others by chance');
		expect(text({ assurance: 'too_early' })).toContain('too early to tell');
	});

	test('of speed names what it was set together with, and promises nothing', () => {
		const speed = { assurance: null, target: target({ counterweight: 'csat' }) };
		expect(text(speed)).toBe('Target 75.0 %, set together with “<csat>”');
		expect(text({ assurance: null })).toBe('Target 75.0 %');
	});

	test('of a path says where it is now and where it is going', () => {
		const path = target({ value: 0.71, endValue: 0.75, untilDay: '2026-12-31' });
		expect(text({ target: path, value: 0.73, assurance: 'will' })).toBe(
			'Target 73.0 % now, 75.0 % by 31 December: this process will meet it'
		);
	});

	test('is followed by all that a reader must know of it', () => {
		const { notes, tone } = targetInWords(
			said,
			judged({
				target: target({ band: 0.02, payLinked: true, reviewDay: '2026-06-01' }),
				isOwn: false,
				isAlone: true,
				isOverdue: true
			}),
			'en'
		);
		expect(tone).toBe('worse');
		expect(notes).toEqual([
			'It is set for all contacts.',
			'Within 2.0\u00a0points of it is still fine.',
			'Pay depends on it.',
			'It was set without anything to weigh it against and without a day to look at it again.',
			'It was to be looked at again on 1 June.'
		]);
	});

	test('stands as one line, its tone on the sentence alone', () => {
		const { body } = render(TargetLine, {
			props: { line: { text: 'Target 75 %', tone: 'worse', notes: ['Pay depends on it.'] } }
		});
		expect(body).toMatch(/<span class="worse[^"]*">Target 75 %<\/span>.* · Pay depends on it\./);
	});
});
