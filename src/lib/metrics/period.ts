import { addDays, firstOfMonth } from '#lib/model/day.ts';
import { issueDays, type View } from '#lib/model/fact.ts';
import type { Figure, Missing } from './metric.ts';

/** Days after their own that records may still come in late. */
export const lateDays = 2;

/** The days of a view that count, and whether later data can change what they say; or why none do. */
export type Period = { view: View; maturity: Exclude<Figure['maturity'], 'unknown'> } | { missing: Missing };
export type PeriodOf = (view: View) => Period;

const none: Period = { missing: { code: 'none_in_period' } };
const maturity = (final: boolean): 'final' | 'provisional' => (final ? 'final' : 'provisional');
const reaches = (span: { through: string } | null, day: string): boolean => span !== null && span.through >= day;

/** All days asked for: final once the contacts reach the last of them. */
export function wholePeriod(view: View): Period {
	return { view, maturity: maturity(reaches(view.extent.contacts, view.to)) };
}

/**
 * Without the first seven days of the contacts: what came before is not known, so every contact there looks like the
 * first of its issue.
 */
export function knownOpeners(view: View): Period {
	const span = view.extent.contacts;
	if (!span) return none;
	const first = addDays(span.from, issueDays);
	const from = view.from < first ? first : view.from;
	return from > view.to ? none : wholePeriod(view.over(from, view.to));
}

/**
 * Known openers whose issue has had the seven days of silence that close it, and two for late records. Final when all
 * are 30 days old; until then third and later contacts may still be missing, which makes the number a little low.
 */
export function closedIssues(view: View): Period {
	const known = knownOpeners(view);
	const span = view.extent.contacts;
	if ('missing' in known || !span) return known;
	const { from, to } = known.view;
	const youngest = addDays(span.through, -lateDays - issueDays);
	if (from > youngest) return { missing: { code: 'too_young', days: issueDays } };
	const final = span.through >= addDays(to, lateDays + settledDays);
	return { view: known.view.over(from, to < youngest ? to : youngest), maturity: maturity(final) };
}

/** Days after the opener from which an issue is taken as whole. Source: metrics.md E2, E3. */
export const settledDays = 30;

/** Months of the staff pulse, which stands on the first day of its month: final when any data reach the period's end. */
export function pulseMonths(view: View): Period {
	if (firstOfMonth(view.from) < view.from && firstOfMonth(view.from, 1) > view.to) return none;
	return { view, maturity: maturity(Object.values(view.extent).some((span) => reaches(span, view.to))) };
}
