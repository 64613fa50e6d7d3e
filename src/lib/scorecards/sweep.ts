import { perspectives, type Perspective } from '#lib/metrics/metric.ts';
import { wholeWeight } from '#lib/model/saved-scorecard.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { isWeighed, scaled, sumOfEstimates, type ScorePart, type WeighedPart } from './score.ts';

/** The first and the last whole weight, 0 to 100, of a stretch. */
export type Stretch = { from: number; to: number };

/** What a score would be if one perspective weighed more or less, all others in proportion. */
export type Sweep = {
	perspective: Perspective;
	/** What it weighs now, of 100. */
	weight: number;
	/** The score at each whole weight from 0 to 100. */
	scores: Estimate[];
	/** The weight, 0 to 100, at which the score changes its sign; null where it never does. */
	turnsAt: number | null;
	/** Where the score is better, and worse, beyond its interval; null for nowhere. */
	better: Stretch | null;
	worse: Stretch | null;
};

/** The sweeps of a score, by perspective; none of one that holds all the weight, or of which nothing can be weighed. */
export function sweepsOf(parts: readonly ScorePart[]): Sweep[] {
	const weighed = parts.filter(isWeighed);
	return perspectives.flatMap((perspective) => {
		const isOwn = ({ metric }: ScorePart): boolean => metric?.perspective === perspective;
		const weight = parts.filter(isOwn).reduce((sum, part) => sum + part.weight, 0);
		const own = weighed.filter(isOwn);
		const others = weighed.filter((part) => !isOwn(part));
		return own.length > 0 && others.length > 0 ? [sweepOf(perspective, weight, own, others)] : [];
	});
}

function sweepOf(
	perspective: Perspective,
	weight: number,
	own: readonly WeighedPart[],
	others: readonly WeighedPart[]
): Sweep {
	const scores = Array.from({ length: wholeWeight + 1 }, (_, at) => scoreAt(at, weight, own, others));
	const first = scores[0]?.value ?? 0;
	const last = scores[wholeWeight]?.value ?? 0;
	return {
		perspective,
		weight,
		scores,
		// the score is a straight line from one end to the other
		turnsAt: first * last < 0 ? (wholeWeight * first) / (first - last) : null,
		better: stretchOf(scores, ({ low }) => low > 0),
		worse: stretchOf(scores, ({ high }) => high < 0)
	};
}

/** The score with the one perspective at another weight; parts that cannot be weighed keep their share of it. */
function scoreAt(at: number, weight: number, own: readonly WeighedPart[], others: readonly WeighedPart[]): Estimate {
	const contributions = [
		...own.map(({ contribution }) => scaled(contribution, at / weight)),
		...others.map(({ contribution }) => scaled(contribution, (wholeWeight - at) / (wholeWeight - weight)))
	];
	return sumOfEstimates(contributions) ?? { value: 0, low: 0, high: 0 };
}

/** Where a condition holds; an end of the interval is a bent line, so it holds in one stretch or nowhere. */
function stretchOf(scores: readonly Estimate[], holds: (score: Estimate) => boolean): Stretch | null {
	const from = scores.findIndex(holds);
	return from < 0 ? null : { from, to: scores.findLastIndex(holds) };
}
