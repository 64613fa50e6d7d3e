import { addDays } from '#lib/model/day.ts';
import { usualCutOffs } from '#lib/model/definitions.ts';
import type { View } from '#lib/model/fact.ts';
import { groupedKaplanMeier, seenLongEnough, type AtRisk } from '#lib/statistics/grouped-kaplan-meier.ts';
import { isThinlyKeyed, isWide, noFigure, type Measured } from './figure.ts';
import { dataThrough, knownOpeners, lateDays, wholePeriod, type Period } from './period.ts';
import { countable, readBy, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';
import { bracketed, measuresIn, spelled, total, type Terms } from './terms.ts';

/** Events in the time since the step before, and the age in days from which all of them have been seen, or after the issue's end. */
type Step = { events: Terms; days: number; afterIssue?: boolean };

const ageOf = ({ days, afterIssue = false }: Step, issueDays: number): number => days + (afterIssue ? issueDays : 0);
const horizonOf = (steps: readonly Step[], issueDays: number): number =>
	Math.max(...steps.map((step) => ageOf(step, issueDays)));

type Cohort = Omit<Rule, 'known' | 'period' | 'chained'> & {
	entered: Terms;
	steps: readonly Step[];
	/** Which records tell of the events. */
	follows: 'contacts' | 'orders' | 'customers';
	/** Whether the share is of those with an event, or of those without. */
	counts: 'with' | 'without';
	/** False where those who enter open no issue, so that the first week of the contacts counts too. */
	opens?: boolean;
};

/**
 * The share, 0 to 1, of openers with (or without) an event within a horizon, on the opener's day. Days from the first
 * that both kinds of record speak of. Final when every opener is old enough, with two days for late records; until then a
 * Kaplan–Meier estimate in which each step rests on the days old enough for it; too young when fewer than 20 openers, or
 * a tenth, are old enough for the last. From 30 openers on. Source: metrics.md 0.4, B10.
 */
export function cohort({ entered, steps, follows, counts, opens = true, ...rest }: Cohort): Measured {
	const rule: Rule = { ...rest, known: entered, period: (view) => followed(view, follows, opens) };
	const events = steps.flatMap((step) => step.events);
	const without = [...entered, ...events.map((event) => (typeof event === 'string' ? { less: event } : event.less))];
	return {
		unit: 'share',
		storage: 'cohort',
		sources: rule.sources,
		reads: readBy({ ...rule, chained: opens }, measuresIn([...entered, ...events])),
		horizonDays: horizonOf(steps, usualCutOffs.issueDays),
		fewest: leastForShare,
		source: `${counts === 'with' ? spelled(events) : `(${spelled(without)})`} / ${bracketed(entered)}`,
		figure: (view, least = leastForShare) => {
			const period = countable(view, rule);
			if ('missing' in period) return noFigure(period.missing);
			const all = period.view.sums();
			const horizonDays = horizonOf(steps, view.definitions.issueDays);
			const count = total(all, entered);
			if (count === 0) return noFigure({ code: 'none_in_period' });
			if (count < least) return noFigure({ code: 'too_few', least }, count);
			const through = dataThrough(view.extent, follows) ?? view.from;
			const aged = (days: number): string => addDays(through, -lateDays - days);
			const intervals = atRiskBy(period.view, entered, steps, aged);
			const seen = total(period.view.sums(aged(horizonDays)), entered);
			const kept = seenLongEnough(seen, count) ? groupedKaplanMeier(intervals) : null;
			if (!kept) return noFigure({ code: 'too_young', days: horizonDays }, count);
			const { value, low, high } =
				counts === 'without' ? kept : { value: 1 - kept.value, low: 1 - kept.high, high: 1 - kept.low };
			return {
				value,
				low,
				high,
				n: intervals[0]?.atRisk ?? 0,
				maturity: isFinal(view, follows, horizonDays, opens) ? 'final' : 'provisional',
				indicative: isWide('share', value, { low, high }) || (opens && isThinlyKeyed(all)),
				missing: null
			};
		}
	};
}

/** Days from the first that the records of the events speak of; a customer's end is told whenever it came. */
function followed(view: View, follows: Cohort['follows'], opens: boolean): Period {
	const first = follows === 'customers' ? view.from : (view.extent[follows]?.from ?? view.from);
	if (first > view.to) return { missing: { code: 'none_in_period' } };
	const known = first > view.from ? view.over(first, view.to) : view;
	return opens ? knownOpeners(known) : wholePeriod(known);
}

function atRiskBy(view: View, entered: Terms, steps: readonly Step[], aged: (days: number) => string): AtRisk[] {
	return steps.map((step, index) => {
		const { events } = step;
		const sums = view.sums(aged(ageOf(step, view.definitions.issueDays)));
		const earlier = steps.slice(0, index).reduce((gone, step) => gone + total(sums, step.events), 0);
		return { atRisk: total(sums, entered) - earlier, events: total(sums, events) };
	});
}

/** Every opener's events are in; where they are no contacts, the contacts too, which say when its issue was over. */
function isFinal(view: View, follows: Cohort['follows'], days: number, opens: boolean): boolean {
	const reaches = (through: string | null, age: number): boolean =>
		through !== null && through >= addDays(view.to, lateDays + age);
	const settled =
		follows === 'contacts' || !opens || reaches(view.extent.contacts?.through ?? null, view.definitions.issueDays);
	return settled && reaches(dataThrough(view.extent, follows), days);
}
