/** Numbers the calendar month of a day, days from 1970-01-01, months likewise: they are asked for a contact at a time. */
export function monthOf(day: number): number {
	const known = months.get(day);
	if (known !== undefined) return known;
	const date = new Date(day * 86_400_000);
	const month = 12 * (date.getUTCFullYear() - 1970) + date.getUTCMonth();
	months.set(day, month);
	return month;
}

const months = new Map<number, number>();

/** The ISO date of a day that is numbered from 1970-01-01. */
export const isoDay = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
