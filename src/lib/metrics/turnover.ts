import { firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { smallestGroup, type Measure, type View } from '#lib/model/fact.ts';
import { poissonRate } from '#lib/statistics/poisson-rate.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import type { Metric, Source } from './metric.ts';
import { periodOf, type Period, type PeriodOf } from './period.ts';
import { countable, peoplesDimensions, type Rule } from './rule.ts';

const family = { perspective: 'people', better: 'lower', counterweights: ['who5', 'sick_absence'] } as const;
const monthsInYear = 12;
const daysInYear = 365;

/** The twelve whole months that end with the last one that ends in the period and is told of. */
function yearBefore(view: View): Period {
	let last = lastOfMonth(view.to) === view.to ? firstOfMonth(view.to) : firstOfMonth(view.to, -1);
	const first = firstOfMonth(view.from);
	if (last < first) return { missing: { code: 'none_in_period' } };
	while (last >= view.from && view.over(last, lastOfMonth(last)).sums().employedDays === 0)
		last = firstOfMonth(last, -1);
	if (last < first) return { missing: { code: 'withheld', least: smallestGroup } };
	return periodOf('employment')(view.over(firstOfMonth(last, 1 - monthsInYear), lastOfMonth(last)));
}

/** The latest whole calendar year by the end of the period whose last month is told of, at most one year further back. */
function calendarYear(view: View): Period {
	const year = Number(view.to.slice(0, 4)) - Number(view.to.slice(5) < '12-31');
	const isTold = view.over(`${year}-12-01`, `${year}-12-31`).sums().employedDays > 0;
	const told = isTold ? year : year - 1;
	return periodOf('employment')(view.over(`${told}-01-01`, `${told}-12-31`));
}

type Counted = {
	leavers: Measure;
	sources: readonly Source[];
	/** The twelve months. */
	period: PeriodOf;
	/** Whether none are told where there are too few to be told of. */
	withheldAtNone?: boolean;
};

/**
 * Leavers over mean headcount, in twelve months or in those of them that are told of, with the exact interval of a count; n is the
 * years that people were employed, together.
 */
function rate({ leavers, sources, period: months, withheldAtNone = false }: Counted): Measured {
	const rule: Rule = {
		sources,
		known: ['employedDays'],
		dimensions: peoplesDimensions,
		period: months,
		answers: 'employedDays'
	};
	return {
		unit: 'share',
		storage: 'ratio',
		sources,
		horizonDays: 0,
		fewest: smallestGroup,
		source: `${leavers} / (employedDays / ${daysInYear})`,
		figure: (view) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const { from } = period.view;
			const sums = period.view.sums();
			const began = view.extent.employment?.from;
			if (began === undefined || began > from) return noFigure({ code: 'too_young', days: daysInYear });
			if (withheldAtNone && sums[leavers] === 0) return noFigure({ code: 'withheld', least: smallestGroup });
			const years = sums.employedDays / daysInYear;
			const { value, low, high } = poissonRate(sums[leavers], years);
			const indicative = isWide('share', value, { low, high });
			return { value, low, high, n: Math.round(years), maturity: period.maturity, indicative, missing: null };
		}
	};
}

/** Turnover: people who left in the twelve months up to the end of the period, over the mean number employed. Share. Source: metrics.md P10. */
export const turnover = {
	key: 'turnover',
	headline: true,
	...family,
	evidence: [
		{ claim: 'evidence_turnover', source: 'Holman, Batt and Holtgrewe 2007, Global Call Center Report', kind: 'paper' }
	],
	...rate({ leavers: 'leavers', sources: ['employment'], period: yearBefore })
} as const satisfies Metric;

/**
 * People who left by their own choice in the last whole calendar year, over the mean number employed; told where five or more
 * have left, and not all for the same kind of reason. Share. Source: metrics.md P10, B14.
 */
export const turnoverVoluntary = {
	key: 'turnover.voluntary',
	headline: false,
	...family,
	...rate({
		leavers: 'voluntaryLeavers',
		sources: ['employment', 'leaving_reason'],
		period: calendarYear,
		withheldAtNone: true
	})
} as const satisfies Metric;
