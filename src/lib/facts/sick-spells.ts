import { addDays, daysBetween } from '#lib/model/day.ts';

/** A record of absence; those of one import say together whether its rows are spells or single days. */
export type AbsenceRow = {
	agent: number;
	type: string | null;
	fromDay: string | null;
	untilDay: string | null;
	/** The part of each day away, 0 to 1; null for all of it. */
	absentShare: number | null;
	importId: number;
};

type Days = { fromDay: string; untilDay: string };

/** A spell of own sickness, days included, with the part of each day away. */
export type SickSpell = Days & { agent: number; parts: (Days & { share: number })[] };

const sick = /\b(sick|ill|illness|medical)|syg|sjuk|syk|egenmelding|krank|\bau\b/;
const others = /child|barn|\bvab\b|kind|family|familie|familj|parental|pregnan|gravid|dependa?ent|care of/;
const denied = /\b(not|non|no|ikke|inte|icke|nicht) ?-?(sick|ill|syg|sjuk|syk|krank)/;

/** Whether a type of absence is an agent's own sickness, in five languages; a sick child is not. */
export function isOwnSickness(type: string | null): boolean {
	const words = (type ?? '').toLowerCase();
	return sick.test(words) && !others.test(words) && !denied.test(words);
}

/**
 * Spells of own sickness. Where no row of an import has an end, each stands for one day; else a spell without an end
 * goes on until `through`. Spells of an agent that touch, or have only a weekend between them, are one.
 */
export function sickSpells(rows: readonly AbsenceRow[], through: string): SickSpell[] {
	const withEnds = new Set(rows.flatMap(({ importId, untilDay }) => (untilDay === null ? [] : [importId])));
	const days = rows.flatMap(({ agent, type, fromDay, untilDay, absentShare, importId }): SickSpell[] => {
		if (fromDay === null || !isOwnSickness(type)) return [];
		const open = withEnds.has(importId) && through > fromDay ? through : fromDay;
		const end = untilDay ?? open;
		if (end < fromDay) return [];
		const spell = { fromDay, untilDay: end };
		return [{ agent, ...spell, parts: [{ ...spell, share: absentShare ?? 1 }] }];
	});
	return [...Map.groupBy(days, ({ agent }) => agent).values()].flatMap(joined);
}

function joined(spells: readonly SickSpell[]): SickSpell[] {
	const whole: SickSpell[] = [];
	for (const spell of spells.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))) {
		const last = whole.at(-1);
		if (last && spell.fromDay <= nextWorkingDay(last.untilDay)) {
			if (spell.untilDay > last.untilDay) last.untilDay = spell.untilDay;
			last.parts.push(...spell.parts);
		} else whole.push({ ...spell, parts: [...spell.parts] });
	}
	return whole;
}

function nextWorkingDay(day: string): string {
	const next = addDays(day, 1);
	return isWorkingDay(next) ? next : nextWorkingDay(next);
}

/** The part of a day that somebody was away sick: the largest of those told. */
export const sickShare = (spells: readonly SickSpell[], day: string): number =>
	spells
		.flatMap(({ parts }) => parts)
		.reduce(
			(most, { fromDay, untilDay, share }) => (fromDay <= day && day <= untilDay ? Math.max(most, share) : most),
			0
		);

/** Monday to Friday: absence is told in these days, whoever works at weekends too. */
export const isWorkingDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0;

const longestShort = 14;

/** Up to two weeks, first and last day included. */
export const isShort = ({ fromDay, untilDay }: Days): boolean => daysBetween(fromDay, untilDay) < longestShort;
