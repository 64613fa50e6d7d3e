const millisecondsADay = 86_400_000;
const mostRemembered = 10_000;

const numberOf = remembered((day: string): number => Date.parse(`${day}T00:00:00Z`) / millisecondsADay);
const dayOf = remembered((number: number): string => new Date(number * millisecondsADay).toISOString().slice(0, 10));

/** The day that it is, in Greenwich. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The ISO date a number of days later (earlier when negative). Throws a RangeError for what is no date. */
export const addDays = (day: string, days: number): string => dayOf(numberOf(day) + days);

/** Days from 1970-01-01 to an ISO date: what analyses number days by. */
export const dayNumber = (day: string): number => numberOf(day);

/** Days from one ISO date to another; negative when `to` is the earlier. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** The Monday of the ISO week that holds a day. */
export const mondayOf = remembered((day: string): string =>
	addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
);

/** The first day of the month a number of months later (earlier when negative). */
export const firstOfMonth = (day: string, months = 0): string =>
	months === 0 ? ownMonth(day) : monthLater(day, months);

const ownMonth = remembered((day: string): string => monthLater(day, 0));

function monthLater(day: string, months: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

/** The last day of the month that holds a day. */
export const lastOfMonth = remembered((day: string): string => addDays(firstOfMonth(day, 1), -1));

/** The first day of the quarter that holds a day. */
export const quarterOf = (day: string): string => firstOfMonth(day, -((Number(day.slice(5, 7)) - 1) % 3));

/** The ISO 8601 week number, 1 to 53: the week belongs to the year of its Thursday. */
export function weekNumber(day: string): number {
	const thursday = addDays(mondayOf(day), 3);
	return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}

/** The same few thousand dates are asked for over and over, and spelling one takes a hundred times as long as finding it. */
function remembered<From, To>(change: (from: From) => To): (from: From) => To {
	const known = new Map<From, To>();
	return (from) => {
		const found = known.get(from);
		if (found !== undefined) return found;
		const made = change(from);
		if (known.size >= mostRemembered) known.clear();
		known.set(from, made);
		return made;
	};
}
