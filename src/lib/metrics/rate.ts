import { poissonRate } from '#lib/statistics/poisson-rate.ts';
import { isWide, noFigure, type Measured } from './figure.ts';
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
 * So much for each month that somebody is employed: `per` of the unit of the measure make one, `base` counts days. Every
 * session and every day is in it, nothing is drawn by chance, so there is no interval; n is the months. Whole months only.
 */
export function perMonth({
	events,
	base,
	per = 1,
	unit,
	least,
	...rest
}: Omit<Rule, 'known'> & {
	events: Terms;
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
			return { value, low: null, high: null, n, maturity: period.maturity, indicative: false, missing: null };
		}
	};
}
