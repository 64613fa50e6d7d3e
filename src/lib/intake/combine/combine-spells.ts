import { daysBetween } from '#lib/model/day.ts';
import type { Combined, Part } from './part.ts';

/** Days that may lie between two days of absence of one spell: a weekend. */
const weekend = 2;

/**
 * Spells from days of absence of one person: days of one type that follow each other, also over two free days, are one
 * spell with their hours together. A day at work ends it.
 */
export function combineSpells(parts: Part<'absence'>[]): Combined<'absence'>[] {
	const spells: Combined<'absence'>[] = [];
	const ordered = parts
		.filter(({ record }) => record.fromDay !== null)
		.toSorted((a, b) => (a.record.fromDay ?? '').localeCompare(b.record.fromDay ?? '') || a.row - b.row);
	let open: Combined<'absence'> | null = null;
	for (const { record, row, ends } of ordered) {
		const from = record.fromDay ?? '';
		const until = record.untilDay ?? from;
		if (ends) {
			// half a day at work beside half a day away does not end the spell
			if (open && from > (open.record.untilDay ?? '')) open = null;
			continue;
		}
		const goesOn =
			open !== null &&
			open.record.type === record.type &&
			open.record.absentShare === record.absentShare &&
			daysBetween(open.record.untilDay ?? from, from) <= weekend + 1;
		if (open && goesOn) {
			const { hours, untilDay } = open.record;
			open.record.untilDay = until > (untilDay ?? '') ? until : untilDay;
			open.record.hours = hours === null && record.hours === null ? null : (hours ?? 0) + (record.hours ?? 0);
		} else {
			const identity = `${record.identity}\u001f${record.type ?? ''}\u001f${from}`;
			open = { row, record: { ...record, identity, untilDay: until } };
			spells.push(open);
		}
	}
	return spells;
}
