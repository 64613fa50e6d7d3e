import { expect } from 'vitest';
import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';
import type { Period, Truth } from '#lib/demo/world/truth.ts';
import type { TruthCheck, TruthWorld } from './truth-world.ts';

/** What is true of Odense in a part of the story, the second and third month of the target if left out, less the same without it. */
const effectOf = ({ ledger }: TruthWorld, figure: (truth: Truth) => number, period: Period = 'first'): number =>
	figure(ledger.on[period][0]) - figure(ledger.off[period][0]);
const ahtOf = ({ handleSeconds, handled }: Truth): number => handleSeconds / handled;
const solvedOf = ({ quietForAWeek, issues }: Truth): number => (100 * quietForAWeek) / issues;
const named = ({ estimates }: AnalysisResult, name: string): Estimated & { value: number; error: number } => {
	const found = estimates.find((estimate) => estimate.name === name);
	return { ...(found as Estimated), value: found?.value ?? NaN, error: (found?.detectable ?? NaN) / 2.8 };
};
const harms = ['fcr', 'contacts_per_issue', 'hpi', 'transfers', 'csat', 'who5'];
const isTold = ({ claim, p, q }: Estimated): boolean => claim === 3 && (p ?? 1) <= 0.05 && (q ?? 1) <= 0.1;

/** What was planted about the target of handle time. Source: metrics.md D7, GT1, GT2, GT0. */
export const truths: readonly TruthCheck[] = [
	{
		title: 'handle time in Odense fell by what the target did, within 2.3 standard errors (GT1)',
		of: ['default', 'almost-harmless', 'net-loss'],
		holds: (world) => {
			const result = world.found('target_effect');
			const { value, error, claim } = named(result, 'aht');
			const truth = effectOf(world, ahtOf);
			expect(result.ending).toBe('seen');
			expect(claim).toBe(3);
			expect(Math.abs(value - truth)).toBeLessThan(2.3 * error);
		}
	},
	{
		title: 'fewer issues stay solved, by what the target did (GT2)',
		of: ['default', 'net-loss'],
		holds: (world) => {
			const fcr = named(world.found('target_effect'), 'fcr');
			const truth = effectOf(world, solvedOf);
			expect(fcr.high).toBeLessThan(0);
			expect(Math.abs(fcr.value - truth)).toBeLessThan(2.3 * fcr.error + 0.4);
		}
	},
	{
		title:
			'half a year later handle time and issues that stay solved stand where the target has brought them by then (GT2b)',
		of: ['default'],
		holds: (world) => {
			const result = world.found('target_effect');
			for (const [name, figure] of [['aht_later', ahtOf] as const, ['fcr_later', solvedOf] as const]) {
				const truth = effectOf(world, figure, 'away');
				const { value, error, low, high, claim } = named(result, name);
				expect(claim).toBe(1);
				expect(value).toBeLessThan(0);
				expect(Math.abs(value - truth)).toBeLessThan(2.3 * error);
				expect(low).toBeLessThan(truth);
				expect(high).toBeGreaterThan(truth);
			}
		}
	},
	{
		title: 'a target that does no harm is not said to: no harmful change is told in Odense',
		of: ['almost-harmless'],
		holds: (world) => {
			const told = world.found('target_effect').estimates.filter((one) => isTold(one) && harms.includes(one.name));
			expect(told.map(({ name }) => name).filter((name) => name === 'fcr' || name === 'contacts_per_issue')).toEqual(
				[]
			);
		}
	},
	{
		title: 'the target on paper of 290 seconds is told to have done nothing (decoy)',
		of: ['default', 'null', 'almost-harmless'],
		holds: (world) => {
			const decoy = world.evidence.targets.find(({ value }) => value === 290);
			expect(world.found('target_effect', decoy?.id).ending).not.toBe('seen');
		}
	},
	{
		title: 'where nobody heard of the target nothing is seen',
		of: ['null'],
		holds: (world) => {
			expect(world.found('target_effect').ending).not.toBe('seen');
		}
	}
];
