import { usualCutOffs } from '#lib/model/definitions.ts';
import type { View } from '#lib/model/fact.ts';
import type { OwnMetric, OwnTerms } from '#lib/model/own-metric.ts';
import type { OwnMeasure } from '#lib/model/own-measures.ts';
import { clipped, type Interval } from '#lib/statistics/interval.ts';
import { meanOf } from '#lib/statistics/ratio.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { catalogue, metricOf } from './catalogue.ts';
import { isThinlyKeyed, isWide, noFigure } from './figure.ts';
import type { Figure, InForce, Metric, Missing, Source } from './metric.ts';
import { ownPeriod } from './own-period.ts';
import { answerDays, answeredPeriod } from './period.ts';
import { countBehind, spreads, traitsOf } from './own-traits.ts';
import { countable, peoplesDimensions, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';
import { quotient, total, type Terms } from './terms.ts';
import { brokenWeeks } from './whole-weeks.ts';

/** Fewest for a mean of seconds, which are skewed; all else settles at 30. Source: metrics.md 0.5. */
const leastSeconds = 100;

const termsOf = ({ plus, minus }: OwnTerms): Terms => [...plus, ...minus.map((less) => ({ less }))];
const measuresOf = ({ plus, minus }: OwnTerms): OwnMeasure[] => [...plus, ...minus];

/** The catalogue with the limits in force, and behind it what the organisation has defined itself. */
export const metricsWith = (own: readonly OwnMetric[], limits: InForce = usualCutOffs): Metric[] => [
	...catalogue.map((metric): Metric => ({ ...metric, limits })),
	...own.map(metricOfOwn)
];

/** A metric of one's own as the catalogue has them. Counterweights that the catalogue no longer holds are left out. */
export function metricOfOwn(own: OwnMetric): Metric {
	const { key, name, definition, unit, filter } = own;
	const traits = [own.numerator, own.denominator].flatMap(measuresOf).map(traitsOf);
	const sources = [
		...new Set([
			...traits.flatMap((one) => one.sources),
			...(filter?.dimension === 'reason' ? ['reason' as const] : [])
		])
	];
	const common = {
		key,
		unit,
		// one reason's figure cannot be taken apart by reason again
		storage: filter ? ('combined' as const) : ('ratio' as const),
		sources,
		...(filter && { looksInto: [filter.dimension] }),
		horizonDays: Math.max(...traits.map(({ days, period }) => (period === answeredPeriod ? answerDays : days))),
		fewest: fewestOf(own),
		headline: true,
		source: `${quotient(termsOf(own.numerator), termsOf(own.denominator))}${filter ? ` (${filter.dimension}: ${filter.member})` : ''}`,
		own: { name, definition },
		figure: figureOf(own, sources)
	};
	const [first, ...others] = own.counterweights.filter((one) => metricOf(one) !== null);
	if (own.perspective === 'speed' && first !== undefined)
		return { ...common, perspective: 'speed', better: null, counterweights: [first, ...others] };
	return {
		...common,
		perspective: own.perspective === 'speed' ? 'journey' : own.perspective,
		better: own.direction === 'none' ? null : own.direction,
		counterweights: first === undefined ? [] : [first, ...others]
	};
}

const fewestOf = ({ unit }: Pick<OwnMetric, 'unit'>): number => (unit === 'seconds' ? leastSeconds : leastForShare);

/**
 * A quotient of sums over the days that are old enough: of a share with Wilson's interval, of a mean whose squares are kept
 * with that by t, of all else without one and so only indicative. `n` is the number of things in the denominator.
 */
function figureOf(own: OwnMetric, sources: readonly Source[]): Metric['figure'] {
	const [numerator, denominator] = [termsOf(own.numerator), termsOf(own.denominator)];
	const counted = termsOf({
		plus: own.denominator.plus.map(countBehind),
		minus: own.denominator.minus.map(countBehind)
	});
	const traits = [own.numerator, own.denominator].flatMap(measuresOf).map(traitsOf);
	const isChained = traits.some((one) => one.sources.includes('customer_key'));
	const rule: Rule = {
		sources,
		known: denominator,
		period: ownPeriod(traits),
		...(traits.some(({ placed }) => placed) && { dimensions: peoplesDimensions })
	};
	return (view, least = fewestOf(own)): Figure => {
		const part = partOf(view, own.filter);
		if ('missing' in part) return noFigure(part.missing);
		const period = countable(part.view, rule);
		if ('missing' in period) return noFigure(period.missing);
		const sums = period.view.sums();
		const [top, base, n] = [total(sums, numerator), total(sums, denominator), total(sums, counted)];
		if (base <= 0 || n <= 0) return noFigure({ code: 'none_in_period' });
		if (n < least) return noFigure({ code: 'too_few', least }, n);
		const value = top / base;
		const interval = intervalOf(own, { top, base, squares: squaresOf(own, sums) });
		return {
			value,
			low: interval?.low ?? null,
			high: interval?.high ?? null,
			n,
			maturity: period.maturity,
			indicative: isWide(own.unit, value, interval) || (isChained && isThinlyKeyed(sums)),
			missing: null
		};
	};
}

/** The part of a unit that a filter leaves, or why there is none. */
function partOf(view: View, filter: OwnMetric['filter']): { view: View } | { missing: Missing } {
	const { dimension, member } = view;
	if (!filter || (filter.dimension === dimension && filter.member === member)) return { view };
	const part = view.within(filter.dimension, filter.member);
	if (part) return { view: part };
	const reasons = filter.dimension === 'reason' ? view.byReason() : null;
	if (!reasons) return { missing: { code: 'not_by_dimension', dimension } };
	const broken = brokenWeeks(view);
	if (broken) return { missing: broken };
	const ofReason = reasons.get(filter.member);
	return ofReason ? { view: ofReason } : { missing: { code: 'none_in_period' } };
}

function squaresOf({ numerator, denominator }: OwnMetric, sums: ReturnType<View['sums']>): number | null {
	const [sum, ...moreSums] = measuresOf(numerator);
	const [n, ...moreCounts] = measuresOf(denominator);
	if (sum === undefined || moreSums.length + moreCounts.length > 0) return null;
	const spread = spreads[sum];
	return spread && spread.n === n ? sums[spread.squares] : null;
}

function intervalOf(
	{ unit, numerator, denominator }: OwnMetric,
	{ top, base, squares }: { top: number; base: number; squares: number | null }
): Interval | null {
	if (squares !== null) {
		const interval = meanOf(base, top, squares)?.interval ?? null;
		return interval && clipped(interval, unit === 'rating' ? 1 : 0, unit === 'rating' ? 5 : Infinity);
	}
	const isOfThings = [numerator, denominator].flatMap(measuresOf).every((one) => traitsOf(one).nature === 'count');
	if (unit !== 'share' || !isOfThings || top < 0 || top > base) return null;
	const { low, high } = wilson(top, base);
	return { low, high };
}
