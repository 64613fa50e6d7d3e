import { addDays, firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import { extentKinds, type Extent, type View } from '#lib/model/fact.ts';
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
 * Without the first days of the contacts, as many as close an issue: what came before is not known, so every contact there
 * looks like the first of its issue.
 */
export function knownOpeners(view: View): Period {
	const span = view.extent.contacts;
	if (!span) return none;
	const first = addDays(span.from, view.definitions.issueDays);
	const from = view.from < first ? first : view.from;
	return from > view.to ? none : wholePeriod(view.over(from, view.to));
}

/**
 * Known openers whose issue has had the days of silence that close it, and two for late records. Final when all
 * are 30 days old; until then third and later contacts may still be missing, which makes the number a little low.
 */
export function closedIssues(view: View): Period {
	const known = knownOpeners(view);
	const span = view.extent.contacts;
	if ('missing' in known || !span) return known;
	const { from, to } = known.view;
	const { issueDays } = view.definitions;
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

/**
 * The last day that a kind of record has told of. A customer's end may be known before it comes, so the customers reach no
 * further than the youngest of the other records.
 */
export function dataThrough(extent: Extent, kind: keyof Extent): string | null {
	const own = extent[kind]?.through ?? null;
	if (kind !== 'customers' || own === null) return own;
	const others = extentKinds.flatMap((other) => (other === 'customers' ? [] : [extent[other]?.through ?? '']));
	const youngest = others.sort().at(-1) ?? '';
	return youngest !== '' && youngest < own ? youngest : own;
}

/** Days within which customers answer what they are asked after a contact. */
export const answerDays = 14;

/** All days: final once contacts reach the last of them, and answers, where they come by themselves, 14 days and two further. */
export function answeredPeriod(view: View): Period {
	const whole = wholePeriod(view);
	const { surveys } = view.extent;
	if ('missing' in whole || !surveys) return whole;
	const final = whole.maturity === 'final' || !view.extent.contacts;
	return { view, maturity: maturity(final && reaches(surveys, addDays(view.to, answerDays + lateDays))) };
}

/** All days: final once records of this kind reach the last of them, with two days for late ones. */
export function periodOf(kind: keyof Extent): PeriodOf {
	return (view) => ({ view, maturity: maturity(reaches(view.extent[kind], addDays(view.to, lateDays))) });
}

/**
 * The days that all of these kinds of record speak of, where there are any, for what is counted in one and held against
 * another: final once each reaches the last day asked for.
 */
export function sharedDays(...kinds: (keyof Extent)[]): PeriodOf {
	return (view) => {
		const spans = kinds.flatMap((kind) => view.extent[kind] ?? []);
		const from = [view.from, ...spans.map((span) => span.from)].sort().at(-1) ?? view.from;
		const to = [view.to, ...spans.map((span) => span.through)].sort().at(0) ?? view.to;
		if (from > to) return none;
		const periods = kinds.map((kind) => (kind === 'contacts' ? wholePeriod : periodOf(kind))(view));
		const final = periods.every((period) => 'maturity' in period && period.maturity === 'final');
		return { view: view.over(from, to), maturity: maturity(final) };
	};
}

/** Days that are at least so many days old, with two for late records, by what this kind of record reaches. */
export function oldEnough(kind: keyof Extent, days: number): PeriodOf {
	return (view) => {
		const span = view.extent[kind];
		if (!span) return none;
		const youngest = addDays(span.through, -lateDays - days);
		if (view.from > youngest) return { missing: { code: 'too_young', days } };
		const all = view.to <= youngest;
		return { view: all ? view : view.over(view.from, youngest), maturity: maturity(all) };
	};
}

/** Known openers of issues at least 30 days old: by then nearly every issue has seen its last contact. */
export function settledIssues(view: View): Period {
	const old = oldEnough('contacts', settledDays)(view);
	if ('missing' in old) return old;
	const known = knownOpeners(old.view);
	return 'missing' in known ? known : { view: known.view, maturity: old.maturity };
}

/** Days within which an earlier agent is looked for, so that the first so many days of the contacts tell nothing. */
export const rememberedDays = 90;

/** Without the first 90 days of the contacts: whom a customer had before is not known. */
export function rememberedPeriod(view: View): Period {
	const span = view.extent.contacts;
	if (!span) return none;
	const first = addDays(span.from, rememberedDays);
	const from = view.from < first ? first : view.from;
	return from > view.to ? none : wholePeriod(view.over(from, view.to));
}

/** Whole calendar months within the period, for what is kept by the month. */
export function wholeMonths(kind: keyof Extent): PeriodOf {
	return (view) => {
		const from = view.from === firstOfMonth(view.from) ? view.from : firstOfMonth(view.from, 1);
		const to = view.to === lastOfMonth(view.to) ? view.to : addDays(firstOfMonth(view.to), -1);
		return from > to ? none : periodOf(kind)(view.over(from, to));
	};
}
