import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { monthOf } from './month-of.ts';

/** From this share of rounded handle times on, a month of a site cannot show where calls end. Source: metrics.md C2. */
export const mostRounded = 0.2;
/** A month of a site with fewer handle times is judged by what is left of the whole. */
const fewest = 100;

/** Counts of handle times, and of those among them that are whole multiples of five seconds. */
export type RoundedCount = { known: number; fives: number };

/**
 * The share (0 to 1) of handle times that were rounded to five seconds, a minute or anything between: what multiples of five
 * have beyond the fifth that falls on them by itself, over the other four fifths; null for none.
 */
export const roundedShare = ({ known, fives }: RoundedCount): number | null =>
	known === 0 ? null : Math.max(0, (fives / known - 1 / 5) / (4 / 5));

/** Which rows lie in a month of their site whose handle times were rounded, so that bins of seconds say nothing. */
export function roundedMonths(contacts: ContactColumns): (row: number) => boolean {
	const { count, site, day, handleSeconds, names } = contacts;
	const sites = names.site.length + 1;
	const keyOf = (row: number): number => monthOf(day[row] ?? 0) * sites + (site[row] ?? none) + 1;
	const cells = new Map<number, RoundedCount>();
	for (let row = 0; row < count; row++) {
		const seconds = handleSeconds[row] ?? none;
		if (seconds === none) continue;
		const cell = cells.get(keyOf(row)) ?? { known: 0, fives: 0 };
		cell.known += 1;
		cell.fives += Number(seconds % 5 === 0);
		cells.set(keyOf(row), cell);
	}
	const rounded = new Set(
		[...cells].filter(([, cell]) => cell.known >= fewest && (roundedShare(cell) ?? 0) > mostRounded).map(([key]) => key)
	);
	return (row) => rounded.has(keyOf(row));
}
