/**
 * Numbers months counted back from the last day that is known, so that none is cut short: −1 is the month that ends with it,
 * −2 the one before. Days are numbered from 1970-01-01.
 */
export function monthBack(throughDay: number): (day: number) => number {
	const end = dateOf(throughDay + 1);
	const [year, month, date] = [end.getUTCFullYear(), end.getUTCMonth(), end.getUTCDate()];
	const startOf = (months: number): number => {
		const days = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
		return Date.UTC(year, month + months, Math.min(date, days)) / millisecondsADay;
	};
	const known = new Map<number, number>();
	return (day) => {
		const found = known.get(day);
		if (found !== undefined) return found;
		const own = dateOf(day);
		const months = 12 * (own.getUTCFullYear() - year) + own.getUTCMonth() - month;
		const number = day < startOf(months) ? months - 1 : months;
		known.set(day, number);
		return number;
	};
}

const millisecondsADay = 86_400_000;
const dateOf = (day: number): Date => new Date(day * millisecondsADay);
