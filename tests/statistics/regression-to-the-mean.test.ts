import { expect, test } from 'vitest';
import { correlation } from '#lib/statistics/correlation.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { average } from '#lib/statistics/average.ts';
import { regressionToTheMean } from '#lib/statistics/regression-to-the-mean.ts';

test('a group ten below the mean comes back five where half of it was chance', () => {
	expect(regressionToTheMean(0.5, 70, 60)).toBe(5);
	expect(regressionToTheMean(1, 70, 60)).toBe(0);
	expect(regressionToTheMean(0, 70, 60)).toBe(10);
	expect(() => regressionToTheMean(1.5, 70, 60)).toThrow(RangeError);
});

test('the lowest third of many agents comes back by as much in the next week with nobody doing anything', () => {
	const random = randomStream(1, 'agents');
	const agents = Array.from({ length: 6000 }, () => {
		const skill = random.normal(70, 5);
		return { before: random.normal(skill, 5), after: random.normal(skill, 5) };
	});
	const before = agents.map((agent) => agent.before);
	const r = correlation(
		before,
		agents.map((agent) => agent.after)
	);
	const lowest = agents.toSorted((a, b) => a.before - b.before).slice(0, 2000);
	const gain = average(lowest.map((agent) => agent.after - agent.before));
	const expected = regressionToTheMean(r ?? NaN, average(before), average(lowest.map((agent) => agent.before)));
	expect(gain).toBeGreaterThan(2);
	expect(Math.abs(gain - expected)).toBeLessThan(0.5);
});
