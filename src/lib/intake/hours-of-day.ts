import type { Fingerprint, Recipe } from '#lib/model/import.ts';
import { mainInstant } from './notes/main-instant.ts';
import type { Profile } from './proposal/profile-column.ts';
import { clocksOf } from './proposal/value-shapes.ts';

/** The clocks between which nine of ten rows lie, in seconds of the day. */
type Hours = NonNullable<Fingerprint['columns'][number]['hours']>;

const enoughRows = 50;
const [early, late] = [0.05, 0.95];
const aDay = 86_400;
/** An instant that says its zone, as one in seconds since 1970 does, is the same whatever clock shows it. */
const namesZone = (cell: string): boolean => /(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/i.test(cell) && cell.includes(':');

/** Between which clocks the rows of a file lie, and in which column; null where too few say it, or its clocks move with summer time. */
export function hoursOf(recipe: Recipe, profiles: Profile[]): { column: string; hours: Hours } | null {
	const use = recipe.fields[mainInstant(recipe)];
	const columns = (use?.columns ?? []).flatMap((name) => profiles.find((column) => column.name === name) ?? []);
	const shown = columns.at(-1);
	if (!use || !shown || recipe.zone === 'UTC' || recipe.summerTime === 'never') return null;
	if (columns.some((column) => column.values.some(namesZone))) return null;
	const clocks = clocksOf(use.reading, columns)
		.flatMap((second, place) => (second === null ? [] : [{ second, times: shown.times[place] ?? 0 }]))
		.sort((a, b) => a.second - b.second);
	const all = clocks.reduce((sum, { times }) => sum + times, 0);
	if (all < enoughRows || clocks.some(({ second }) => second >= aDay)) return null;
	const at = (share: number): number => {
		let before = 0;
		return clocks.find(({ times }) => (before += times) >= all * share)?.second ?? 0;
	};
	return { column: shown.name, hours: { early: at(early), late: at(late) } };
}

const anHour = 3600;
const near = 1500;

/** True where both ends of the day moved by the same whole hours: as another zone's clock shows them. */
export function hoursMoved(before: Hours, now: Hours): boolean {
	const [first, last] = [now.early - before.early, now.late - before.late];
	const hours = Math.round(first / anHour);
	return hours !== 0 && [first, last].every((moved) => Math.abs(moved - hours * anHour) <= near);
}

const clock = (second: number): string => new Date(second * 1000).toISOString().slice(11, 16);
/** Hours as a person writes them. */
export const hoursInWords = (hours: Hours): string => `${clock(hours.early)}–${clock(hours.late)}`;
