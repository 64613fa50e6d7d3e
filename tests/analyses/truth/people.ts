import { expect } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { TruthCheck } from './truth-world.ts';

const named = ({ estimates }: AnalysisResult, name: string) => {
	const found = estimates.find((one) => one.name === name);
	return { value: found?.value ?? NaN, low: found?.low ?? NaN, high: found?.high ?? NaN, p: found?.p ?? NaN };
};
const between = (value: number, least: number, most: number) => {
	expect(value).toBeGreaterThan(least);
	expect(value).toBeLessThan(most);
};

/** What was planted about people: wellbeing, load and coaching. Source: metrics.md D7, GT6, GT7 and GT10; points of a hundred. */
export const truths: readonly TruthCheck[] = [
	{
		title: 'ten points of wellbeing come back as customers one month later, and in no other month as much (GT6)',
		of: ['default'],
		holds: ({ found }) => {
			const result = found('wellbeing_lag');
			expect(result.ending).toBe('seen');
			expect(result.estimates[0]?.name).toBe('lag_1');
			between(named(result, 'lag_1').value, 2.8, 4.6);
			for (const lag of ['lag_0', 'lag_2', 'lag_3']) expect(Math.abs(named(result, lag).value)).toBeLessThan(1.7);
			expect(result.estimates[0]?.claim).toBe(1);
		}
	},
	{
		title: 'up to fifty contacts a day next to nothing changes, and above it 2.6 to 4 of 100 for each ten (GT7)',
		of: ['default'],
		holds: ({ found }) => {
			const result = found('load');
			expect(result.ending).toBe('seen');
			between(named(result, 'slope_above').value, -4, -2.6);
			between(named(result, 'slope_below').value, -0.5, 0.5);
			between(named(result, 'knee').value, 45, 56);
			expect(named(result, 'slope_by_colleagues').high).toBeLessThan(-1.5);
			expect(named(result, 'wellbeing_above').high).toBeLessThan(0);
		}
	},
	{
		title: 'an hour of coaching drawn by lot is worth what was planted, within what so few agents can tell (GT10)',
		of: ['default'],
		holds: ({ found }) => {
			const result = found('coaching');
			const lot = named(result, 'lot');
			// 3.3 of 100 truly solved are 1.2 to 1.9 that stay solved
			expect(lot.low).toBeLessThan(1.9);
			expect(lot.high).toBeGreaterThan(1.2);
			between(lot.value, 0.6, 2.6);
			expect(result.checks.find(({ name }) => name === 'lot')?.passed).toBe(true);
			between(named(result, 'dose').value, 0.8, 2.4);
			expect(result.ending).toBe('seen');
		}
	},
	{
		title: 'coaching looks harmful side by side, and the wrong turn is shown (GT10)',
		of: ['default'],
		holds: ({ found }) => {
			const { naive, estimates, checks } = found('coaching');
			between(naive?.value ?? NaN, -3, -1.3);
			expect(estimates[0]?.value).toBeGreaterThan(0);
			// the weak are chosen: no more than an association, unless the lot speaks
			expect(checks.find(({ name }) => name === 'not_chosen')?.passed).toBe(false);
			expect(estimates.find(({ name }) => name === 'dose')?.claim).toBe(1);
		}
	}
];
