import type { Measure, View } from '#lib/model/fact.ts';
import type { Interval } from '#lib/statistics/interval.ts';
import { poissonRate } from '#lib/statistics/poisson-rate.ts';
import { t95 } from '#lib/statistics/student.ts';
import { wilson } from '#lib/statistics/wilson.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
import { leastAgents } from './few-agents.ts';
import { countable, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';
import { bracketed, quotient, total, type Terms } from './terms.ts';

const thousand = 1000;

/** Events per thousand of what they are counted among, as a count, with the exact interval of a Poisson count; from 30 on. */
export function perThousand({
	events,
	among,
	...rest
}: Omit<Rule, 'known'> & { events: Terms; among: Terms }): Measured {
	const rule: Rule = { ...rest, known: among };
	return {
		unit: 'count',
		storage: 'ratio',
		sources: rule.sources,
		horizonDays: 0,
		fewest: leastForShare,
		source: `${thousand} × ${quotient(events, among)}`,
		figure: (view, least = leastForShare) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const n = total(sums, among);
			if (n === 0) return noFigure({ code: 'none_in_period' });
			if (n < least) return noFigure({ code: 'too_few', least }, n);
			const { value, low, high } = poissonRate(total(sums, events), n / thousand);
			const indicative = isWide('count', value, { low, high });
			return { value, low, high, n, maturity: period.maturity, indicative, missing: null };
		}
	};
}

const daysInMonth = 365.25 / 12;

/**
 * So much for each month that somebody is employed: `per` of the unit of the measure make one, `base` counts days; n is the
 * months. The units that differ are agents, and an agent's months may be alike: the interval is that of as many agents as there
 * are, by the squares of an agent's months or, of a share of months, by Wilson. Whole months only. Source: metrics.md B1, B2.
 */
export function perMonth({
	events,
	base,
	per = 1,
	squares,
	unit,
	least,
	...rest
}: Omit<Rule, 'known'> & {
	events: Terms;
	squares?: Measure;
	base: Terms;
	per?: number;
	unit: 'count' | 'share';
	least: number;
}): Measured {
	const rule: Rule = { ...rest, known: base };
	return {
		unit,
		storage: 'ratio',
		sources: rule.sources,
		horizonDays: 0,
		fewest: least,
		source: `${bracketed(events)}${per === 1 ? '' : ` / ${per}`} / (${bracketed(base)} / 30.4)`,
		figure: (view, fewest = least) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const months = total(sums, base) / daysInMonth;
			const n = Math.round(months);
			if (months === 0) return noFigure({ code: 'none_in_period' });
			if (n < fewest) return noFigure({ code: 'too_few', least: fewest }, n);
			const value = total(sums, events) / per / months;
			const agents = months / monthsIn(period.view);
			const spread = squares && sums[squares] / per ** 2;
			const interval = agents < leastAgents ? null : ofAgents(value, months, agents, spread);
			const [low, high] = [interval?.low ?? null, interval?.high ?? null];
			const indicative = interval !== null && isWide(unit, value, interval);
			return { value, low, high, n, maturity: period.maturity, indicative, missing: null };
		}
	};
}

/** Calendar months that a period tells of: of a team, which may be told of by the quarter on its first day, to the end of one. */
function monthsIn({ dimension, from, to }: View): number {
	const [first = 0, last = 0] = [from, to].map((day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1);
	return (dimension === 'team' ? 3 * Math.floor(last / 3) + 3 : last + 1) - first;
}

/** `squares`: the sum over agents' months of the squares; without them the value is a share of months. */
function ofAgents(value: number, months: number, agents: number, squares: number | undefined): Interval {
	if (squares === undefined) {
		const { low, high } = wilson(Math.min(1, value) * agents, agents);
		// of somebody who was there for a part of a month it may be more than all
		return { low, high: Math.max(value, high) };
	}
	const variance = Math.max(0, squares - months * value ** 2) / (months - 1);
	const half = t95(Math.floor(agents) - 1) * Math.sqrt(variance / agents);
	return { low: Math.max(0, value - half), high: value + half };
}
