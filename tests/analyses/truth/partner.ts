import { expect } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { TruthCheck, TruthWorld } from './truth-world.ts';

const subjectOf = ({ evidence }: TruthWorld, fromPlace: number): string =>
	evidence.events.filter(({ unit }) => unit?.dimension === 'queue')[fromPlace]?.id ?? '';
const valueOf = ({ estimates }: AnalysisResult, name: string) => {
	const found = estimates.find((estimate) => estimate.name === name);
	return { value: found?.value ?? NaN, low: found?.low ?? NaN, high: found?.high ?? NaN };
};

/** What was planted about the partner. Source: metrics.md D7, GT9, GT9b and GT15; points of a hundred, and seconds. */
export const truths: readonly TruthCheck[] = [
	{
		title:
			'the move of the bills is seen as what it was: 3.6 to 5.4 points fewer stay solved, whatever the raw figures say (GT9)',
		of: ['default'],
		holds: (world) => {
			const result = world.found('partner', subjectOf(world, 0));
			const moved = valueOf(result, 'moved_fcr');
			expect(result.ending).toBe('seen');
			expect(moved.value).toBeGreaterThan(-5.4 - 2.5);
			expect(moved.value).toBeLessThan(-3.6 + 2.5);
			expect(moved.low).toBeLessThan(-3.6);
			expect(valueOf(result, 'raw_difference').value - valueOf(result, 'same_mix_difference').value).toBeGreaterThan(3);
		}
	},
	{
		title: 'fewer customers of the moved work buy again',
		of: ['default'],
		holds: (world) => {
			const { value, low } = valueOf(world.found('partner', subjectOf(world, 0)), 'moved_return_90');
			expect(value).toBeLessThan(0);
			expect(low).toBeLessThan(-4);
		}
	},
	{
		title: 'home again, a part comes back (GT9b)',
		of: ['default'],
		holds: (world) => {
			const home = valueOf(world.found('partner', subjectOf(world, 1)), 'moved_fcr');
			expect(home.high).toBeGreaterThan(1.5);
			expect(home.low).toBeLessThan(5.4);
		}
	},
	{
		title:
			'handle time in Odense rises as the easy bills leave, and hardly at all for the same kinds of contact (GT15)',
		of: ['default'],
		holds: (world) => {
			const result = world.found('partner', subjectOf(world, 0));
			const [raw, mixed] = [valueOf(result, 'left_aht_raw'), valueOf(result, 'left_aht_same_mix')];
			expect(raw.low).toBeGreaterThan(20);
			expect(mixed.low).toBeLessThan(4);
			expect(mixed.high).toBeGreaterThan(-4);
		}
	}
];
