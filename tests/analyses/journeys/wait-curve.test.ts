import { describe, expect, test } from 'vitest';
import { waitCurve } from '#lib/analyses/journeys/wait-curve.ts';
import { randomStream } from '#lib/statistics/random.ts';

/** Nine hundred waits of 90 seconds on average, and what goes with them. */
function rows(outcome: (minutes: number) => number) {
	const random = randomStream(1, 'waits');
	const waitMinutes = Array.from({ length: 900 }, () => random.exponential(1.5));
	const zeros = waitMinutes.map(() => 0);
	return {
		ys: waitMinutes.map((minutes) => outcome(minutes) + random.normal(0, 0.1)),
		solved: zeros.map((_, row) => row % 2),
		went: {
			...{ waitMinutes, passedOn: zeros, putBack: zeros, extra: zeros, sameAgent: zeros, weights: zeros.map(() => 1) },
			...{ agents: zeros.map((_, row) => row % 15), customers: zeros.map((_, row) => row), monthsOfReason: zeros }
		}
	};
}

describe('the curve of a rating over the wait', () => {
	test('is a line where a minute goes with as much as the next', () => {
		const curve = waitCurve('rating_by_wait', 'rating', { ...rows((minutes) => 4 - 0.2 * minutes), slope: -0.2 });
		expect(curve?.apart).toBeLessThan(0.05);
		const points = curve?.picture.kind === 'fan' ? curve.picture.points : [];
		expect(points).toHaveLength(13);
		for (const { at, value, low, high } of points) {
			expect(value).toBeCloseTo((-0.2 * at) / 60, 0);
			expect(low).toBeLessThanOrEqual(value);
			expect(high).toBeGreaterThanOrEqual(value);
		}
	});

	test('is apart from the line where all is lost in the first minute', () => {
		const curve = waitCurve('rating_by_wait', 'rating', {
			...rows((minutes) => 4 - Math.min(1, minutes)),
			slope: -0.15
		});
		expect(curve?.apart).toBeGreaterThan(0.25);
	});

	test('marks the waits that nine in ten stay under', () => {
		const curve = waitCurve('return_by_wait', 'points', { ...rows((minutes) => 0.5 - 0.05 * minutes), slope: -0.05 });
		const picture = curve?.picture;
		const seen = picture?.kind === 'fan' ? picture.seen : null;
		// of exponential waits nine in ten are under 2.3 means
		expect((seen?.to ?? NaN) / 60).toBeCloseTo(2.3 * 1.5, 0);
		expect(picture?.kind === 'fan' ? picture.points.at(-1)?.value : NaN).toBeLessThan(-20);
	});

	test('cannot be drawn from few', () => {
		const few = rows(() => 1);
		expect(waitCurve('rating_by_wait', 'rating', { ...few, ys: few.ys.slice(0, 100), slope: 1 })).toBeNull();
	});
});
