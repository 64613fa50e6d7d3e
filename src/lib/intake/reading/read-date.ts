/** The order of the parts of a date in a column. A year of four digits in front always wins. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

export const secondsADay = 86_400;

const months = new Map<string, number>();
for (const [place, words] of [
	'jan january januar januari',
	'feb february februar februari',
	'mar march marts mars märz mär',
	'apr april',
	'may maj mai',
	'jun june juni',
	'jul july juli',
	'aug august augusti',
	'sep sept september',
	'oct october okt oktober',
	'nov november',
	'dec december des desember dez dezember'
].entries())
	for (const word of words.split(' ')) months.set(word, place + 1);

/** The number of a month, 1 to 12, by its name in English, Danish, Swedish, Norwegian or German. */
export const monthNamed = (word: string): number | undefined => months.get(word);

/** The year that two or four digits mean; two digits pivot at 50. */
export const fullYear = (digits: string): number =>
	digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

const weekdays = new Map<string, number>();
for (const [place, words] of [
	'thu thur thurs thursday tor tors torsdag to do donnerstag',
	'fri friday fre fredag fr freitag',
	'sat saturday lør lørdag lör lördag lø sa samstag',
	'sun sunday søn søndag sön söndag sø so sonntag',
	'mon monday man mandag mån måndag ma mo montag',
	'tue tues tuesday tir tirs tirsdag tis tisdag ti di dienstag',
	'wed wednesday ons onsdag on mi mittwoch'
].entries())
	for (const word of words.split(' ')) weekdays.set(word, place);

/** The place of a day in a week from Thursday, as 1970 began. */
const weekdayOf = (day: number): number => ((day % 7) + 7) % 7;

const allowed = /^[\p{L}\d\s.,/'-]+$/u;

/** Days since 1970 of a date text, or NaN when it is no date from 1970 to 2099. Two-digit years pivot at 50. */
export function parseDate(text: string, order: DateOrder): number {
	const trimmed = text.trim().toLowerCase();
	if (!allowed.test(trimmed)) return NaN;
	const words = trimmed.match(/\p{L}+/gu) ?? [];
	const month = words.map((word) => months.get(word)).find((number) => number !== undefined);
	// a weekday, which says in what order the rest stands, may stand in front, "st" or "kl" beside a month's name, and no other words
	if (words.length > 3 || (month === undefined && words.length > 0 && !/^\p{L}{2,9}[.,]?\s/u.test(trimmed))) return NaN;
	if (month === undefined && words.length > 1) return NaN;
	const numbers = trimmed.match(/\d+/g) ?? [];
	const [a, b, c] = numbers;

	if (month !== undefined && a && b && !c)
		return a.length === 4 ? dayNumber(a, month, Number(b)) : dayNumber(b, month, Number(a));
	if (month !== undefined || !a) return NaN;
	if (!b) return words.length === 0 && a === trimmed ? compactDate(a, order) : NaN;
	if (!c || numbers.length > 3) return NaN;
	const day =
		a.length === 4 || order === 'ymd'
			? dayNumber(a, Number(b), Number(c))
			: order === 'dmy'
				? dayNumber(c, Number(b), Number(a))
				: dayNumber(c, Number(a), Number(b));
	const weekday = weekdays.get(words[0] ?? '');
	return weekday === undefined || weekday === weekdayOf(day) ? day : NaN;
}

function compactDate(digits: string, order: DateOrder): number {
	if (digits.length !== 6 && digits.length !== 8) return NaN;
	const part = (from: number, to?: number) => digits.slice(from, to);
	if (order === 'ymd') return dayNumber(part(0, -4), Number(part(-4, -2)), Number(part(-2)));
	const [first, second] = [Number(part(0, 2)), Number(part(2, 4))];
	return order === 'dmy' ? dayNumber(part(4), second, first) : dayNumber(part(4), first, second);
}

function dayNumber(year: string, month: number, day: number): number {
	if (year.length !== 2 && year.length !== 4) return NaN;
	const full = fullYear(year);
	const date = new Date(Date.UTC(full, month - 1, day));
	const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return real && full >= 1970 && full < 2100 ? date.getTime() / (secondsADay * 1000) : NaN;
}

const mostDates = 5000;

/** Like parseDate for one column, remembering the few hundred dates that a file repeats on every row. */
export function dateReader(order: DateOrder): (text: string) => number {
	const known = new Map<string, number>();
	let lastText = '';
	let lastDay = NaN;
	return (text) => {
		// rows mostly come in order of time
		if (text === lastText) return lastDay;
		let day = known.get(text);
		if (day === undefined) {
			day = parseDate(text, order);
			if (known.size === mostDates) known.clear();
			known.set(text, day);
		}
		lastText = text;
		lastDay = day;
		return day;
	};
}
