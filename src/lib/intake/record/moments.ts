import { Mishap, negative, tooLong, unreadable } from '#lib/intake/reading/mishap.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { secondsADay } from '#lib/intake/reading/read-date.ts';
import { longestSeconds } from '#lib/intake/reading/read-duration.ts';
import { pairedWallReader, type Wall } from '#lib/intake/reading/read-wall.ts';
import { openStandardZone } from '#lib/intake/reading/standard-zone.ts';
import { isoDay, openZone, type Zone } from '#lib/intake/reading/zone.ts';
import { dateOrderOf, instantReader, type Absolute } from '#lib/intake/readings.ts';
import type { Recipe } from '#lib/model/import.ts';
import type { Bound, Cell } from './bind-columns.ts';
import type { Ledger } from './ledger.ts';

/** How the clocks of a file become instants: its zone, the organisation's, and days by which all is shifted. */
export type Clocks = { zone: Zone; organisation: Zone; shiftDays: number };

/** Clocks of a recipe: no zone is the organisation's. */
export function openClocks(
	{ zone, summerTime }: Pick<Recipe, 'zone' | 'summerTime'>,
	organisationZone: string,
	shiftDays: number
): Clocks {
	const organisation = openZone(organisationZone);
	const name = zone === '' ? organisationZone : zone;
	if (summerTime === 'never') return { zone: openStandardZone(name), organisation, shiftDays };
	return { zone: name === organisationZone ? organisation : openZone(name), organisation, shiftDays };
}

/** An instant: epoch seconds, the organisation's local day, and what the wall showed where the file says it. */
export type Moment = { epoch: number; day: string; wall: Wall | null };

type Raw = Wall | Absolute | null | Mishap;

/** Reads the cells of an instant or day field as they stand, from one column or from date and clock. */
function rawReader(bound: Bound, field: string): (row: string[]) => Raw {
	const [first, second] = bound.places(field);
	if (first === undefined) return () => null;
	if (second === undefined) {
		const read = instantReader(bound.reading(field));
		return (row) => read(row[first] ?? '');
	}
	const read = pairedWallReader(dateOrderOf(bound.reading(field)));
	return (row) => {
		const date = row[first] ?? '';
		const clock = row[second] ?? '';
		return read(date, clock) ?? (isBlank(date) || isBlank(clock) ? null : unreadable);
	};
}

const textOf = (row: string[], places: number[]) => places.map((place) => row[place] ?? '').join(' ');

/**
 * Binds an instant field to a row. A clock that the change to summer time skips is moved on and noted. One that its end
 * shows twice is noted too: the second time where the rows so far came in time order and this one would go back, else the
 * first.
 */
export function bindMoment(bound: Bound, field: string, clocks: Clocks, ledger: Ledger): Cell<Moment> {
	const raw = rawReader(bound, field);
	const places = bound.places(field);
	const { sound, wrong } = bound.watch(field);
	let latest = -Infinity;
	let inOrder = true;
	return (row) => {
		const found = raw(row);
		if (found === null) return null;
		if (found instanceof Mishap) {
			wrong(found, textOf(row, places));
			return null;
		}
		sound();
		if ('day' in found && found.offsetSeconds === null) {
			const wallDay = found.day + clocks.shiftDays;
			if (clocks.zone.skips(wallDay, found.second))
				ledger.add(bound.column(field), 'missing_hour', textOf(row, places));
			let epoch = clocks.zone.toEpoch(wallDay, found.second);
			const doubledBy = clocks.zone.doubledBy(wallDay, found.second);
			if (doubledBy > 0) {
				ledger.add(bound.column(field), 'doubled_hour', textOf(row, places));
				if (inOrder && epoch < latest) epoch += doubledBy;
			}
			inOrder &&= epoch >= latest;
			latest = epoch;
			const day = clocks.organisation === clocks.zone ? wallDay : clocks.organisation.dayOf(epoch);
			return { epoch, day: isoDay(day), wall: found };
		}
		const unshifted =
			'epoch' in found ? found.epoch : found.day * secondsADay + found.second - (found.offsetSeconds ?? 0);
		const epoch = unshifted + clocks.shiftDays * secondsADay;
		return { epoch, day: isoDay(clocks.organisation.dayOf(epoch)), wall: null };
	};
}

/** Binds a day field: the date as it stands, whatever clock follows it. */
export function bindDay(bound: Bound, field: string, clocks: Clocks): Cell<string> {
	const raw = rawReader(bound, field);
	const places = bound.places(field);
	const { sound, wrong } = bound.watch(field);
	return (row) => {
		const found = raw(row);
		if (found instanceof Mishap) wrong(found, textOf(row, places));
		if (found === null || !('day' in found)) return null;
		sound();
		return isoDay(found.day + clocks.shiftDays);
	};
}

const halfADay = secondsADay / 2;

/**
 * Binds an instant that may follow the start, as epoch seconds. Where its clock shares the start's date, 0:00:00 says
 * that it never happened, and a clock more than twelve hours before the start's belongs to the next day. What lies more than
 * a day before the start, or a year after it, is noted, and null.
 */
export function bindLaterMoment(
	bound: Bound,
	field: string,
	clocks: Clocks
): (row: string[], start: Moment) => number | null {
	const raw = rawReader(bound, field);
	const places = bound.places(field);
	const { sound, wrong } = bound.watch(field);
	const paired = places.length === 2;
	const epochOf = (found: Wall | Absolute, start: Moment): number | null => {
		if ('epoch' in found) return found.epoch + clocks.shiftDays * secondsADay;
		if (found.offsetSeconds !== null)
			return (found.day + clocks.shiftDays) * secondsADay + found.second - found.offsetSeconds;
		if (paired && found.second === 0) return null;
		const next = paired && start.wall?.day === found.day && found.second < start.wall.second - halfADay ? 1 : 0;
		const day = found.day + next + clocks.shiftDays;
		const epoch = clocks.zone.toEpoch(day, found.second);
		return epoch < start.epoch ? epoch + clocks.zone.doubledBy(day, found.second) : epoch;
	};
	return (row, start) => {
		const found = raw(row);
		const epoch = found === null || found instanceof Mishap ? found : epochOf(found, start);
		if (epoch === null) return null;
		const after = epoch instanceof Mishap ? epoch : sideOf(epoch - start.epoch);
		if (after instanceof Mishap) {
			wrong(after, textOf(row, places));
			return null;
		}
		sound();
		return start.epoch + after;
	};
}

/** Seconds from a contact's start to what follows it, as far as that can be. */
const sideOf = (seconds: number): number | Mishap =>
	seconds < -secondsADay ? negative : seconds > longestSeconds ? tooLong : seconds;

/** True when at least one of the rows gives the field to the second; clocks rounded to minutes cannot order what follows. */
export function showsSeconds(bound: Bound, field: string, rows: string[][]): boolean {
	const raw = rawReader(bound, field);
	return rows.some((row) => {
		const found = raw(row);
		if (found === null || found instanceof Mishap) return false;
		return ('epoch' in found ? found.epoch : found.second) % 60 !== 0;
	});
}
