import { z95 } from '#lib/statistics/z95.ts';
import { isWide, noFigure } from './figure.ts';
import type { Metric } from './metric.ts';
import { periodOf, sharedDays } from './period.ts';
import { perThousand } from './rate.ts';
import { countable, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';

const rule: Rule = { sources: ['feedback'], known: ['praise', 'criticism'], period: periodOf('feedback') };
const half = 0.5;

/**
 * Praise to criticism in doublings: log₂((praise + ½) / (criticism + ½)), 1 is twice as much praise, −1 half; with the
 * interval of the log ratio, standard error √(1/(a+½) + 1/(b+½)); from 30 of both together on. Source: metrics.md C12.
 */
export const praiseRatio = {
	key: 'praise_ratio',
	headline: true,
	perspective: 'customers',
	better: 'higher',
	unit: 'doublings',
	storage: 'ratio',
	sources: rule.sources,
	horizonDays: 0,
	fewest: leastForShare,
	counterweights: ['praise_ratio.criticism', 'csat'],
	source: 'log₂((praise + ½) / (criticism + ½))',
	figure: (view, least = leastForShare) => {
		const period = countable(view, rule);
		if ('missing' in period) return noFigure(period.missing);
		const { praise, criticism } = period.view.sums();
		const n = praise + criticism;
		if (n === 0) return noFigure({ code: 'none_in_period' });
		if (n < least) return noFigure({ code: 'too_few', least }, n);
		const value = Math.log2((praise + half) / (criticism + half));
		const reach = (z95 * Math.sqrt(1 / (praise + half) + 1 / (criticism + half))) / Math.LN2;
		const interval = { low: value - reach, high: value + reach };
		const indicative = isWide('doublings', value, interval);
		return { value, ...interval, n, maturity: period.maturity, indicative, missing: null };
	}
} as const satisfies Metric;

const perContact = {
	among: ['handled'],
	sources: ['contacts', 'feedback'],
	period: sharedDays('contacts', 'feedback')
} as const;

/** Pieces of praise per thousand handled contacts. Source: metrics.md C12. */
export const praise = {
	key: 'praise_ratio.praise',
	headline: false,
	perspective: 'customers',
	better: 'higher',
	counterweights: ['praise_ratio.criticism', 'csat'],
	...perThousand({ ...perContact, events: ['praise'] })
} as const satisfies Metric;

/** Pieces of criticism, complaints among them, per thousand handled contacts; no good direction, since it may be kept out of the books. Source: metrics.md C12. */
export const criticism = {
	key: 'praise_ratio.criticism',
	headline: false,
	perspective: 'customers',
	better: null,
	counterweights: ['csat', 'fcr_repeat'],
	...perThousand({ ...perContact, events: ['criticism', 'complaints'] })
} as const satisfies Metric;
