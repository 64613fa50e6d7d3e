import { describe, expect, test } from 'vitest';
import { ticksOf } from '#lib/charts/ticks.ts';

const texts = (...asked: Parameters<typeof ticksOf>): string[] =>
	ticksOf(...asked).map(({ text }) => text.replaceAll('\u00a0', ' '));

describe('ticks', () => {
	test('of durations stand at 15 s, 30 s, one minute and so on', () => {
		expect(texts('seconds', 241, 312)).toEqual(['4:30', '5:00']);
		expect(texts('seconds', 268, 307)).toEqual(['4:30', '4:45', '5:00']);
		expect(texts('seconds', 0, 7300)).toEqual(['0:00', '1:00:00', '2:00:00']);
	});

	test('of shares are round percentages, with a decimal only where steps are finer than one', () => {
		expect(texts('share', 0.74, 0.831)).toEqual(['75 %', '80 %']);
		expect(texts('share', 0.021, 0.034)).toEqual(['2.5 %', '3.0 %']);
		expect(texts('share', 0.0211, 0.0226)).toEqual(['2.15 %', '2.20 %', '2.25 %']);
	});

	test('of counts and scores are ones, twos and fives', () => {
		expect(texts('count', 1.21, 1.36)).toEqual(['1.25', '1.30', '1.35']);
		expect(texts('score', 52, 66)).toEqual(['55', '60', '65']);
		expect(texts('points', -32, 14)).toEqual(['−20', '0']);
	});

	test('are never more than asked for', () => {
		for (let width = 1; width < 5000; width *= 1.7) {
			expect(ticksOf('seconds', 37, 37 + width).length).toBeLessThanOrEqual(3);
			expect(ticksOf('count', 37, 37 + width, 5).length).toBeLessThanOrEqual(5);
		}
	});

	test('of a range beyond every step are none rather than a crowd', () => {
		expect(ticksOf('share', 0, 1e9)).toEqual([]);
	});
});
