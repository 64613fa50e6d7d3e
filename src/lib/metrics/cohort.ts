import { addDays } from '#lib/model/day.ts';
import { issueDays, type Measure, type View } from '#lib/model/fact.ts';
import { groupedKaplanMeier, seenLongEnough, type AtRisk } from '#lib/statistics/grouped-kaplan-meier.ts';
import { isThinlyKeyed, isWide, noFigure, type Measured } from './figure.ts';
import { knownOpeners, lateDays } from './period.ts';
import { countable, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';

/** Events in the time since the step before, and the age in days from which all of them have been seen. */
type Step = { event: Measure; days: number };

type Cohort = Omit<Rule, 'known' | 'period' | 'chained'> & {
	entered: Measure;
	steps: readonly Step[];
	/** Which records tell of the events. */
	follows: 'contacts' | 'orders';
	/** Whether the share is of those with an event, or of those without. */
	counts: 'with' | 'without';
};

/**
 * The share, 0 to 1, of openers with (or without) an event within a horizon, on the opener's day. Days from the first
 * that both kinds of record speak of. Final when every opener is old enough, with two days for late records; until then a
 * Kaplan–Meier estimate in which each step rests on the days old enough for it; too young when fewer than 20 openers, or
 * a tenth, are old enough for the last. From 30 openers on. Source: metrics.md 0.4, B10.
 */
export function cohort({ entered, steps, follows, counts, ...rest }: Cohort): Measured {
	const rule: Rule = { ...rest, known: [entered], period: (view) => followed(view, follows) };
	const horizonDays = Math.max(...steps.map(({ days }) => days));
	const events = steps.map(({ event }) => event).join(' + ');
	return {
		unit: 'share',
		sources: rule.sources,
		horizonDays,
		source: `${counts === 'with' ? events : `(${entered} − ${events.replaceAll('+', '−')})`} / ${entered}`,
		figure: (view) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const all = period.view.sums();
			const total = all[entered];
			if (total === 0) return noFigure({ code: 'none_in_period' });
			if (total < leastForShare) return noFigure({ code: 'too_few', least: leastForShare }, total);
			const through = view.extent[follows]?.through ?? view.from;
			const aged = (days: number): string => addDays(through, -lateDays - days);
			const intervals = atRiskBy(period.view, entered, steps, aged);
			const seen = period.view.sums(aged(horizonDays))[entered];
			const without = seenLongEnough(seen, total) ? groupedKaplanMeier(intervals) : null;
			if (!without) return noFigure({ code: 'too_young', days: horizonDays }, total);
			const { value, low, high } =
				counts === 'without' ? without : { value: 1 - without.value, low: 1 - without.high, high: 1 - without.low };
			return {
				value,
				low,
				high,
				n: intervals[0]?.atRisk ?? 0,
				maturity: isFinal(view, follows, horizonDays) ? 'final' : 'provisional',
				indicative: isWide('share', value, { low, high }) || isThinlyKeyed(all),
				missing: null
			};
		}
	};
}

/** Known openers from the first day that the records of the events speak of. */
function followed(view: View, follows: Cohort['follows']): ReturnType<typeof knownOpeners> {
	const first = view.extent[follows]?.from ?? view.from;
	if (first > view.to) return { missing: { code: 'none_in_period' } };
	return knownOpeners(first > view.from ? view.over(first, view.to) : view);
}

function atRiskBy(view: View, entered: Measure, steps: readonly Step[], aged: (days: number) => string): AtRisk[] {
	return steps.map(({ event, days }, index) => {
		const sums = view.sums(aged(days));
		const earlier = steps.slice(0, index).reduce((gone, step) => gone + sums[step.event], 0);
		return { atRisk: sums[entered] - earlier, events: sums[event] };
	});
}

/** Every opener's events are in; where they are orders, the contacts too, which say when its issue was over. */
function isFinal(view: View, follows: Cohort['follows'], days: number): boolean {
	const reaches = (span: { through: string } | null, age: number): boolean =>
		span !== null && span.through >= addDays(view.to, lateDays + age);
	return reaches(view.extent[follows], days) && (follows === 'contacts' || reaches(view.extent.contacts, issueDays));
}
