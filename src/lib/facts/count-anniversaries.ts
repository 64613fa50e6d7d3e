import { addDays, daysBetween } from '#lib/model/day.ts';
import { at } from './sums.ts';
import { nowhere, type Tally } from './tally.ts';

/** Customers who began and left on the same days: `untilDay` is their last day, null while they stay. */
export type CustomerSpell = { fromDay: string; untilDay: string | null; language: number | null; customers: number };

/** The days within which anniversaries are told, both included. */
export type AnniversaryWindow = { from: string; to: string };

const horizons = [
	{ days: 90, place: at.leftWithin90 },
	{ days: 180, place: at.leftWithin180 },
	{ days: 365, place: at.leftWithin365 }
] as const;
const longest = 365;

/** Leavings this long after the newest customer began are a way of writing "still". */
const furthest = 10 * longest;

/**
 * The anniversaries that the known leavings can speak of: from a year before the first to the last day that any customer's
 * spell begins or ends. Null when nobody is known to have left: then the source may not tell who does.
 */
export function anniversaryWindow(spells: readonly CustomerSpell[]): AnniversaryWindow | null {
	let newest = '';
	for (const { fromDay } of spells) if (fromDay > newest) newest = fromDay;
	if (newest === '') return null;
	const window = { from: '', to: newest };
	const still = addDays(newest, furthest);
	for (const { untilDay } of spells) {
		if (untilDay === null || untilDay > still) continue;
		if (window.from === '' || untilDay < window.from) window.from = untilDay;
		if (untilDay > window.to) window.to = untilDay;
	}
	return window.from === '' ? null : { from: addDays(window.from, -longest), to: window.to };
}

/**
 * Puts customers into the facts of each yearly return of the day they began, as long as they stay, or takes them out; those
 * who leave after it are told by how soon. Source: metrics.md C6d.
 */
export function countAnniversaries(
	tally: Tally,
	spell: CustomerSpell,
	{ from, to }: AnniversaryWindow,
	sign: 1 | -1
): void {
	const { fromDay, untilDay, language, customers } = spell;
	const members = { ...nowhere, language };
	for (const day of anniversariesOf(fromDay, from, untilDay !== null && untilDay < to ? untilDay : to)) {
		if (untilDay === day) break;
		tally.turnTo(day, members, sign, byLanguage);
		tally.add(at.anniversaries, customers);
		const left = untilDay === null ? null : daysBetween(day, untilDay);
		const horizon = left === null ? undefined : horizons.find(({ days }) => left <= days);
		if (horizon) tally.add(horizon.place, customers);
	}
}

const byLanguage = ['all', 'language'] as const;
/** The yearly returns of a day from one day to another, both included; 29 February returns on 1 March. */
function* anniversariesOf(fromDay: string, from: string, to: string): Generator<string> {
	const [began, month, dayOfMonth] = fromDay.split('-').map(Number);
	if (began === undefined || month === undefined || dayOfMonth === undefined) return;
	for (let year = Math.max(began + 1, Number(from.slice(0, 4))); year <= Number(to.slice(0, 4)); year++) {
		const day = new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);
		if (day >= from && day <= to) yield day;
	}
}
