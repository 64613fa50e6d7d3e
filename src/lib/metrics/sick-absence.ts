import { smallestGroup } from '#lib/model/fact.ts';
import { noFigure, type Measured } from './figure.ts';
import type { Metric } from './metric.ts';
import { wholeMonths } from './period.ts';
import { countable, peoplesDimensions, type Rule } from './rule.ts';
import { quotient, total, type Terms } from './terms.ts';

const family = { perspective: 'people', better: 'lower', counterweights: ['who5', 'turnover'] } as const;

const possible: Rule = {
	sources: ['employment', 'absence'],
	known: ['possibleDays'],
	dimensions: peoplesDimensions,
	period: wholeMonths('absence'),
	answers: 'possibleDays'
};

/** A share of the full-time days possible, Monday to Friday; every day is counted, so there is no interval, and n is the days. */
function shareOfDays(events: Terms): Measured {
	return {
		unit: 'share',
		storage: 'ratio',
		sources: possible.sources,
		horizonDays: 0,
		fewest: smallestGroup,
		source: quotient(events, ['possibleDays']),
		figure: (view) => {
			const period = countable(view, possible);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const n = sums.possibleDays;
			const value = total(sums, events) / n;
			return { value, low: null, high: null, n, maturity: period.maturity, indicative: false, missing: null };
		}
	};
}

/** Sickness absence: full-time days away sick over full-time days possible, in whole months whose absence is known. Share, 0 to 1. Source: metrics.md P8. */
export const sickAbsence = {
	key: 'sick_absence',
	headline: true,
	...family,
	evidence: [{ claim: 'evidence_sick_absence', source: 'DA FraværsStatistik 2023', kind: 'standard' }],
	...shareOfDays(['sickDays'])
} as const satisfies Metric;

/** The part of it in spells of up to two weeks. Share, 0 to 1. Source: metrics.md P8. */
export const sickAbsenceShort = {
	key: 'sick_absence.short',
	headline: false,
	...family,
	...shareOfDays(['shortSickDays'])
} as const satisfies Metric;
