import { partsOfDay, smallestGroup } from '#lib/model/fact.ts';
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
	period: wholeMonths('absence')
};

/** Days, Monday to Friday, in a year: 365.25 of which five in seven count. */
const workingDaysInYear = (365.25 * 5) / 7;

/**
 * So much of the full-time days possible, Monday to Friday, or `times` as much, of what is counted in `parts`; every day is
 * counted, so there is no interval, and n is the days.
 */
function perDay(events: Terms, unit: 'share' | 'count', { times, parts } = { times: 1, parts: partsOfDay }): Measured {
	return {
		unit,
		storage: 'ratio',
		sources: possible.sources,
		horizonDays: 0,
		fewest: smallestGroup,
		source: `${times === 1 ? '' : `${Math.round(times)} × `}${quotient(events, ['possibleDays'])}`,
		figure: (view) => {
			const period = countable(view, possible);
			if ('missing' in period) return noFigure(period.missing);
			const sums = period.view.sums();
			const days = sums.possibleDays / partsOfDay;
			if (days < smallestGroup) return noFigure({ code: 'withheld', least: smallestGroup });
			const value = (times * (total(sums, events) / parts)) / days;
			const n = Math.round(days);
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
	...perDay(['sickDays'], 'share')
} as const satisfies Metric;

/** The part of it in spells of up to two weeks. Share, 0 to 1. Source: metrics.md P8. */
export const sickAbsenceShort = {
	key: 'sick_absence.short',
	headline: false,
	...family,
	...perDay(['shortSickDays'], 'share')
} as const satisfies Metric;

/** The part of it in spells of more than two weeks. Share, 0 to 1. Source: metrics.md P8. */
export const sickAbsenceLong = {
	key: 'sick_absence.long',
	headline: false,
	...family,
	...perDay(['sickDays', { less: 'shortSickDays' }], 'share')
} as const satisfies Metric;

/** Spells of sickness begun, for each year of a full-time position. Count. Source: metrics.md P8. */
export const sickSpells = {
	key: 'sick_absence.spells',
	headline: false,
	...family,
	...perDay(['sickSpells'], 'count', { times: workingDaysInYear, parts: 1 })
} as const satisfies Metric;
