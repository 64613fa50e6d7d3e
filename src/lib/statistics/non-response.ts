import type { Estimate } from './interval.ts';
import { wilson } from './wilson.ts';

/** Those alike in what is known of all who were asked: how many were, how many answered, and how many answers count. */
export type AskedCell = { asked: number; answered: number; events: number };

/** A share (0 to 1) weighted for who did not answer, and what that rests on. */
export type WeightedShare = Estimate & { designEffect: number; cappedShare: number; silentShare: number };

/** No answer counts for more than this many times the median weight. */
const mostTimesMedian = 5;

/**
 * The share of answers that count, each answer weighted by asked/answered of its cell, at most five times the median weight
 * of the answers; Wilson's interval on answered/design effect (Kish). `cappedShare`: answers whose weight was cut;
 * `silentShare`: those asked in cells where nobody answered, whom no weight reaches (both 0 to 1). Corrects only what the
 * cells see. Assumes that in a cell those who answer are as those who do not. Small samples: Wilson's, on the lower number.
 * Null where nobody answered; RangeError unless events ≤ answered ≤ asked. Sources: Kish 1965; metrics.md B3.
 */
export function weightedShare(cells: readonly AskedCell[]): WeightedShare | null {
	cells.forEach(checkAsked);
	const heard = cells.filter(({ answered }) => answered > 0);
	if (heard.length === 0) return null;
	const most = mostTimesMedian * medianWeight(heard);
	const weightOf = ({ asked, answered }: AskedCell): number => Math.min(most, asked / answered);
	const total = (amount: (cell: AskedCell) => number, of = heard): number =>
		of.reduce((sum, cell) => sum + amount(cell), 0);
	const answered = total((cell) => cell.answered);
	const weight = total((cell) => weightOf(cell) * cell.answered);
	const value = total((cell) => weightOf(cell) * cell.events) / weight;
	const designEffect = kishEffect(heard.map((cell) => ({ weight: weightOf(cell), times: cell.answered })));
	const effectiveN = answered / designEffect;
	return {
		...wilson(Math.min(effectiveN, value * effectiveN), effectiveN),
		value,
		designEffect,
		cappedShare: total((cell) => (cell.asked / cell.answered > most ? cell.answered : 0)) / answered,
		silentShare:
			total((cell) => (cell.answered === 0 ? cell.asked : 0), [...cells]) / total((cell) => cell.asked, [...cells])
	};
}

/** How many times the variance of an unweighted mean: nΣw²/(Σw)², 1 for equal weights. `times`: answers with that weight. */
export function kishEffect(weights: readonly { weight: number; times: number }[]): number {
	const n = weights.reduce((sum, { times }) => sum + times, 0);
	const sum = weights.reduce((total, { weight, times }) => total + weight * times, 0);
	return (n * weights.reduce((total, { weight, times }) => total + weight ** 2 * times, 0)) / sum ** 2;
}

/** Throws RangeError unless 0 ≤ events ≤ answered ≤ asked. */
export function checkAsked({ asked, answered, events }: AskedCell): void {
	if (!(events >= 0 && events <= answered && answered <= asked))
		throw new RangeError(`${events} of ${answered} answers among ${asked} asked`);
}

/** The weight of the answer in the middle. */
function medianWeight(cells: readonly AskedCell[]): number {
	const ordered = cells.map(({ asked, answered }) => ({ weight: asked / answered, answered }));
	ordered.sort((a, b) => a.weight - b.weight);
	const half = ordered.reduce((sum, { answered }) => sum + answered, 0) / 2;
	let cumulative = 0;
	for (const { weight, answered } of ordered) {
		cumulative += answered;
		if (cumulative >= half) return weight;
	}
	return 1;
}
