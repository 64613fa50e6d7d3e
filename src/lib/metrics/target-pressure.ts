import type { HandleTarget } from '#lib/model/fact.ts';
import type { Buckets, View } from '#lib/model/fact.ts';
import { bunching, usualWay } from '#lib/statistics/bunching.ts';
import type { Bins } from '#lib/statistics/excess-below.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { isWide, noFigure } from './figure.ts';
import type { Metric } from './metric.ts';
import { countable, peoplesDimensions, type Rule } from './rule.ts';

const binSeconds = 10;
const reachSeconds = 180;
const least = 2000;
/** Fewer than usual: a page asks for the figure of every week. */
const redrawings = 100;
const rule: Rule = {
	sources: ['contacts', 'handle', 'targets'],
	known: ['handleKnown'],
	dimensions: peoplesDimensions
};

/**
 * Target pressure: the share (0 to 1) of handled contacts within three minutes of a handle-time target that end in its last
 * 30 seconds beyond what the rest of the curve predicts. 0 is clean; below 0 a dent. Of several targets the one that began
 * last; only its days. Ends on whole tens of seconds, as the bins do; 2,000 contacts and 20 in each bin. Source: metrics.md L6, B8.
 */
export const targetPressure = {
	key: 'target_pressure',
	headline: true,
	perspective: 'learning',
	better: 'lower',
	unit: 'share',
	storage: 'combined',
	fewest: least,
	sources: rule.sources,
	horizonDays: 0,
	counterweights: ['fcr_repeat', 'short_calls'],
	source: 'Σ(handleTens − curve) / Σ handleTens, target − 30 s to target',
	figure: (view) => {
		const period = countable(view, rule);
		if ('missing' in period) return noFigure(period.missing);
		const target = targetOf(view);
		if (!target) return noFigure({ code: 'none_in_period' });
		const under = underTarget(view, target);
		const bins = binsAround(under.shape('handleTens'), target.seconds);
		const n = bins.counts.reduce((sum, count) => sum + count, 0);
		const found = bunching(bins, randomStream(target.seconds, 'target pressure'), usualWay, redrawings);
		if (!found) return noFigure({ code: 'too_few', least }, n);
		const { value, low, high } = found.share;
		return {
			value,
			low,
			high,
			n,
			maturity: period.maturity,
			indicative: isWide('share', value, { low, high }),
			missing: null
		};
	}
} as const satisfies Metric;

/** The newest target in force on any day of the period, of the unit itself before one of all. */
export function targetOf({ dimension, member, from, to, handleTargets }: View): HandleTarget | null {
	const inForce = handleTargets.filter(
		({ seconds, fromDay, untilDay }) =>
			seconds % binSeconds === 0 && seconds > reachSeconds && (fromDay ?? from) <= to && (untilDay ?? to) >= from
	);
	const own = inForce.filter((target) => target.dimension === dimension && target.member === member);
	const among = own.length > 0 ? own : inForce.filter((target) => target.dimension === 'all');
	return among.toSorted((a, b) => ((a.fromDay ?? '') < (b.fromDay ?? '') ? 1 : -1))[0] ?? null;
}

function underTarget(view: View, { fromDay, untilDay }: HandleTarget): View {
	const from = fromDay !== null && fromDay > view.from ? fromDay : view.from;
	const to = untilDay !== null && untilDay < view.to ? untilDay : view.to;
	return view.over(from, to);
}

/** Counts in steps of ten seconds on both sides of the target, and where whole and half minutes fall. */
function binsAround(tens: Buckets, target: number): Bins {
	const first = (target - reachSeconds) / binSeconds;
	const places = Array.from({ length: (2 * reachSeconds) / binSeconds }, (_, bin) => first + bin);
	return {
		counts: places.map((ten) => tens.get(ten) ?? 0),
		below: reachSeconds / binSeconds,
		rounds: [60, 30].map((seconds) => places.map((ten) => (ten * binSeconds) % seconds === 0))
	};
}
