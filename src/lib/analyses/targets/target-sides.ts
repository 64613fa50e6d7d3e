import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import type { Evidence, TargetHeld } from '#lib/analyses/evidence.ts';

/** Days after the start that belong to neither side. Source: metrics.md B6. */
export const washOutDays = 14;
const mostDaysBefore = 182;
const mostDaysAfter = 98;
/** Weeks that each side needs. Source: metrics.md C1. */
export const fewestWeeks = 8;

/** The days that are compared, all included: `first` to the day before `start`, and `from`, after the wash-out, to `last`. */
export type Window = { first: number; start: number; from: number; last: number };

/** Who is held to a target, 1, and whom they are compared with, 0; null for who is neither. */
export type Sides = { window: Window; sideOf: (row: number) => 0 | 1 | null };

/**
 * The window around the start of a target: half a year before and three months after, less where contacts do not reach so
 * far, where the same people's target changed, or where something moved contacts between units (an event of a queue, site,
 * employer, channel or language; what happens to a team or a reason is left to the comparison). Source: metrics.md C1.
 */
export function targetWindow(evidence: Evidence, target: TargetHeld): Window {
	const { contacts, events, targets, throughDay } = evidence;
	const start = target.fromDay;
	const own = targets.filter((other) => other.metric === target.metric && sameUnit(other, target));
	const moving = events.filter(({ unit }) => unit && unit.dimension !== 'team' && unit.dimension !== 'reason');
	const turns = [...own, ...moving].flatMap(({ fromDay, untilDay }) =>
		untilDay === null ? [fromDay] : [fromDay, untilDay + 1]
	);
	const far = turns.filter((day) => Math.abs(day - start) > washOutDays);
	const before = far.filter((day) => day < start).map((day) => day + washOutDays);
	const after = far.filter((day) => day > start).map((day) => day - 1);
	return {
		first: Math.max(start - mostDaysBefore, contacts.day[0] ?? start, ...before),
		start,
		from: start + washOutDays,
		last: Math.min(start + mostDaysAfter - 1, throughDay, ...after)
	};
}

/** The half year after a window, whatever happened in it; null where no contacts reach eight weeks into it. */
export function laterWindow({ throughDay }: Evidence, { first, start }: Window): Window | null {
	const from = start + mostDaysAfter;
	const last = Math.min(from + mostDaysBefore - 1, throughDay);
	return last - from + 1 < 7 * fewestWeeks ? null : { first, start, from, last };
}

/**
 * The sides of a target in a window: others whose target of the same metric changed in it are on neither, nor are those already
 * held to one that began since contacts are known, whose effect may still grow. Source: metrics.md B7.
 */
export function targetSides({ contacts, targets }: Evidence, target: TargetHeld, window: Window): Sides {
	const isHeld = memberTest(contacts, target);
	const isWithin = (day: number): boolean => day > window.first && day <= window.last;
	const touched = targets.filter((other) => {
		if (other.metric !== target.metric || sameUnit(other, target)) return false;
		const end = (other.untilDay ?? Infinity) + 1;
		const isHeldBefore =
			other.fromDay > (contacts.day[0] ?? none) && other.fromDay <= window.first && end > window.first;
		return isHeldBefore || isWithin(other.fromDay) || isWithin(end);
	});
	const withTarget = touched.map((other) => memberTest(contacts, other));
	return {
		window,
		sideOf: (row) => {
			const held = isHeld(row);
			if (held === null) return null;
			if (held) return 1;
			return withTarget.some((test) => test(row) !== false) ? null : 0;
		}
	};
}

/**
 * The sides of a target in its window; where all others get theirs in it, in the part of it before the first of them does, if
 * that leaves anybody.
 */
export function comparedSides(evidence: Evidence, target: TargetHeld): Sides {
	const window = targetWindow(evidence, target);
	const sides = targetSides(evidence, target, window);
	if (hasOthers(evidence, sides)) return sides;
	const later = evidence.targets.filter(
		(other) => other.metric === target.metric && !sameUnit(other, target) && other.fromDay > window.from
	);
	const last = Math.min(window.last, ...later.map(({ fromDay }) => fromDay - 1));
	const shorter = targetSides(evidence, target, { ...window, last });
	return hasOthers(evidence, shorter) ? shorter : sides;
}

/** Whether there is anybody to compare with. */
export function hasOthers({ contacts }: Evidence, { sideOf }: Sides): boolean {
	for (let row = 0; row < contacts.count; row++) if (sideOf(row) === 0) return true;
	return false;
}

/** The four-week period of a day in a window: 0 is the one that the target starts in; null outside and in the wash-out. */
export function periodIn({ first, start, from, last }: Window, day: number): number | null {
	if (day < first || day > last || (day >= start && day < from)) return null;
	return Math.floor((day - start) / 28);
}

const sameUnit = (one: Pick<TargetHeld, 'unit'>, other: Pick<TargetHeld, 'unit'>): boolean =>
	one.unit?.dimension === other.unit?.dimension && one.unit?.member === other.unit?.member;

/** Whether a contact is of the unit; null where the contact does not say. */
function memberTest(contacts: ContactColumns, { unit }: Pick<TargetHeld, 'unit'>): (row: number) => boolean | null {
	if (!unit) return () => true;
	const member = contacts.names[unit.dimension].indexOf(unit.member);
	const column = contacts[unit.dimension];
	return (row) => {
		const own = column[row] ?? none;
		return own === none ? null : own === member;
	};
}

/** A target that starts halfway through the time before: it must seem to do nothing. Source: metrics.md B7. */
export function placeboWindow({ first, start }: Window): Window {
	const halfway = Math.floor((first + start) / 2);
	return { first, start: halfway, from: halfway + washOutDays, last: start - 1 };
}

/** Weeks on each side that count. */
export const weeksOf = ({ first, start, from, last }: Window): { before: number; after: number } => ({
	before: Math.max(0, (start - first) / 7),
	after: Math.max(0, (last - from + 1) / 7)
});
