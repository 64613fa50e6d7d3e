import type { ControlLimits } from './control-limits.ts';

/** One of Nelson's eight tests, by his numbers. */
export type NelsonRule = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Each test as a number of points in a row, in deviations from the mean, that it asks something of. */
const rules: readonly { rule: NelsonRule; points: number; holds: (z: readonly number[]) => boolean }[] = [
	{ rule: 1, points: 1, holds: (z) => z.some((each) => Math.abs(each) > 3) },
	{ rule: 2, points: 9, holds: (z) => onOneSide(z, 9, 0) },
	{ rule: 3, points: 6, holds: (z) => stepsOf(z).every((step) => step > 0) || stepsOf(z).every((step) => step < 0) },
	{ rule: 4, points: 14, holds: (z) => stepsOf(stepsOf(z).map(Math.sign)).every((turn) => Math.abs(turn) === 2) },
	{ rule: 5, points: 3, holds: (z) => onOneSide(z, 2, 2) },
	{ rule: 6, points: 5, holds: (z) => onOneSide(z, 4, 1) },
	{ rule: 7, points: 15, holds: (z) => z.every((each) => Math.abs(each) < 1) },
	{ rule: 8, points: 8, holds: (z) => z.every((each) => Math.abs(each) > 1) && !onOneSide(z, 8, 1) }
];

/**
 * Which of Nelson's eight tests each point completes: 1 beyond 3σ; 2 nine on one side; 3 six rising or falling; 4 fourteen
 * up and down in turn; 5 two of three beyond 2σ on one side; 6 four of five beyond 1σ on one side; 7 fifteen within 1σ;
 * 8 eight beyond 1σ on both sides. σ is a third of the way to a limit. All eight together find something in most stable
 * series: an option for who knows that, never the default. Empty where limits have no width. Source: Nelson 1984, J Qual
 * Technol 16:237.
 */
export function nelsonRules(points: readonly number[], limits: ControlLimits): NelsonRule[][] {
	const sigma = (limits.high - limits.mean) / 3;
	if (!(sigma > 0)) return points.map(() => []);
	const deviations = points.map((point) => (point - limits.mean) / sigma);
	return deviations.map((_, index) =>
		rules
			.filter(
				({ points: needed, holds }) => index + 1 >= needed && holds(deviations.slice(index + 1 - needed, index + 1))
			)
			.map(({ rule }) => rule)
	);
}

/** Whether at least so many lie further than `beyond` from the mean on the same side. */
function onOneSide(z: readonly number[], least: number, beyond: number): boolean {
	return [1, -1].some((side) => z.filter((each) => side * each > beyond).length >= least);
}

function stepsOf(z: readonly number[]): number[] {
	return z.slice(1).map((each, index) => each - (z[index] ?? each));
}
