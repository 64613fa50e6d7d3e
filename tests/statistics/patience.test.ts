import { describe, expect, test } from 'vitest';
import { meanPatience } from '#lib/statistics/patience.ts';
import { randomStream } from '#lib/statistics/random.ts';

describe('how long people would wait', () => {
	test('forty who gave up in eight hours of waiting are patient for twelve minutes', () => {
		const found = meanPatience(40, 8 * 60);
		expect(found?.value).toBe(12);
		// exact limits of a count of 40: 28.58 and 54.47
		expect(found?.low).toBeCloseTo(480 / 54.47, 2);
		expect(found?.high).toBeCloseTo(480 / 28.58, 2);
	});

	test('a patience of 700 seconds is found again although most are answered before it ends', () => {
		const random = randomStream(3, 'patience');
		let [abandoned, waited] = [0, 0];
		for (let caller = 0; caller < 20_000; caller++) {
			const [patience, answer] = [random.exponential(700), random.exponential(60)];
			if (patience < answer) abandoned += 1;
			waited += Math.min(patience, answer);
		}
		const found = meanPatience(abandoned, waited);
		expect(found?.low).toBeLessThan(700);
		expect(found?.high).toBeGreaterThan(700);
		expect(found?.value).toBeGreaterThan(640);
		expect(found?.value).toBeLessThan(760);
	});

	test('fewer than ten who gave up say too little', () => {
		expect(meanPatience(9, 1000)).toBeNull();
		expect(() => meanPatience(-1, 10)).toThrow(RangeError);
	});
});
