import { expect } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Truth } from '#lib/demo/world/truth.ts';
import type { TruthCheck, TruthWorld } from './truth-world.ts';

const named = ({ estimates }: AnalysisResult, name: string) => {
	const found = estimates.find((estimate) => estimate.name === name);
	return { value: found?.value ?? NaN, low: found?.low ?? NaN, high: found?.high ?? NaN };
};
const change = ({ ledger }: TruthWorld, figure: (truth: Truth) => number): number =>
	figure(ledger.on.first[0]) / figure(ledger.off.first[0]) - 1;
const aht = ({ handleSeconds, handled }: Truth): number => handleSeconds / handled;
const perIssue = ({ issueHandleSeconds, issues }: Truth): number => issueHandleSeconds / issues;
const perSolved = (truth: Truth): number => perIssue(truth) / (truth.solved / truth.handled);

/** By world, how much more was found to be taken back than was. */
const errors: number[] = [];

/** One sample errs by more: over all worlds of the usual preset what is found is neither too low nor too high. */
export function expectUnbiased(): void {
	expect(errors).toHaveLength(3);
	expect(Math.abs(errors.reduce((sum, each) => sum + each, 0) / errors.length)).toBeLessThan(0.05);
}

/** What came back of the saving. Source: metrics.md D7, GT4. */
export const truths: readonly TruthCheck[] = [
	{
		title: 'the share of the saving that further contacts took back is found within a tenth (GT4)',
		of: ['default'],
		holds: (world) => {
			const result = world.found('false_economy');
			expect(result.ending).toBe('seen');
			const truth = 1 - change(world, perIssue) / change(world, aht);
			const error = named(result, 'taken_back').value - truth;
			errors.push(error);
			expect(Math.abs(error)).toBeLessThan(0.1);
		}
	},
	{
		title: 'counting only what customers say was solved, the interval holds what was taken back (GT4)',
		of: ['default'],
		holds: (world) => {
			const { low, high, value } = named(world.found('false_economy'), 'taken_back_resolved');
			const truth = 1 - change(world, perSolved) / change(world, aht);
			expect(low).toBeLessThan(truth);
			expect(high).toBeGreaterThan(truth);
			expect(value).toBeGreaterThan(named(world.found('false_economy'), 'taken_back').value);
		}
	},
	{
		title: 'a target that does little harm keeps most of its saving, and no harm is found',
		of: ['almost-harmless'],
		holds: (world) => {
			const result = world.found('false_economy');
			const { value, low } = named(result, 'taken_back');
			expect(result.ending).toBe('nothing_seen');
			expect(low).toBeLessThan(0);
			expect(value).toBeLessThan(0.3);
			expect(named(result, 'handle_time').high).toBeLessThan(0);
		}
	},
	{
		title: 'where nobody heard of the target there is no saving to weigh',
		of: ['null'],
		holds: (world) => {
			expect(world.found('false_economy').ending).not.toBe('seen');
		}
	}
];
