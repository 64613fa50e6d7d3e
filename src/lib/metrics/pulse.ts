import { smallestGroup } from '#lib/model/fact.ts';
import { noFigure, readTogether } from './figure.ts';
import type { Metric } from './metric.ts';
import { pulseMonths } from './period.ts';
import { ratio } from './ratio.ts';
import { countable, peoplesDimensions, type Rule } from './rule.ts';
import { quotient } from './terms.ts';

const family = { perspective: 'people', better: 'higher', counterweights: ['fcr_repeat', 'gap_le5'] } as const;
const months = { dimensions: peoplesDimensions, period: pulseMonths } as const;

const favourable = ratio({
	...months,
	of: 'favourable',
	unit: 'share',
	sources: ['pulse'],
	answers: 'favourableUnits'
});

/** Below this share of people who answered, the answers may be those of one half only. Source: metrics.md P6. */
const half = 0.5;

/**
 * Favourable answers (4 or 5 of 5) over all answers to the statements of the staff pulse, with the interval between people;
 * from five people on, an indication where fewer than half of those asked have answered. Share, 0 to 1. Source: metrics.md P6.
 */
export const pulse = {
	key: 'pulse',
	headline: true,
	...family,
	...favourable,
	...readTogether([favourable], ['pulseAnswered', 'pulseAsked']),
	fewest: smallestGroup,
	figure: (view, least = smallestGroup) => {
		const figure = favourable.figure(view, least);
		const { value: response } = pulseResponse.figure(view);
		return {
			...figure,
			indicative: figure.indicative || (figure.value !== null && response !== null && response < half)
		};
	}
} as const satisfies Metric;

const asked: Rule = {
	...months,
	sources: ['pulse', 'employment'],
	known: ['pulseAsked'],
	answers: 'pulseAnswered'
};

/**
 * People who answered the staff pulse over people employed where it was taken, in the same months. Everybody is counted,
 * so there is no interval. Share, 0 to 1. Source: metrics.md P6.
 */
export const pulseResponse = {
	key: 'pulse.response',
	headline: false,
	...family,
	unit: 'share',
	storage: 'ratio',
	sources: asked.sources,
	horizonDays: 0,
	fewest: smallestGroup,
	source: quotient(['pulseAnswered'], ['pulseAsked']),
	figure: (view) => {
		const period = countable(view, asked);
		if ('missing' in period) return noFigure(period.missing);
		const { pulseAnswered, pulseAsked } = period.view.sums();
		if (pulseAsked < pulseAnswered) return noFigure({ code: 'none_in_period' });
		const value = pulseAnswered / pulseAsked;
		return { value, low: null, high: null, n: pulseAsked, maturity: period.maturity, indicative: false, missing: null };
	}
} as const satisfies Metric;
