import { getLocale, m } from './words.ts';
import { tagOf, type Locale } from './spell.ts';

const millisecondsADay = 86_400_000;
const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const today = (): string => new Date().toISOString().slice(0, 10);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days as they were spelled: every chart of a page has the same ones. */
const spelled = new Map<string, string>();
const mostSpelled = 10_000;

function format(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
	const name = [locale, options.weekday, options.day, options.month, options.year].join(' ');
	const own = `${name} ${day}`;
	const before = spelled.get(own);
	if (before !== undefined) return before;
	const known = formats.get(name) ?? new Intl.DateTimeFormat(tagOf(locale), { ...options, timeZone: 'UTC' });
	formats.set(name, known);
	const text = known.format(instantOf(day));
	if (spelled.size >= mostSpelled) spelled.clear();
	spelled.set(own, text);
	return text;
}

const year = (day: string, current: string): Intl.DateTimeFormatOptions =>
	day.slice(0, 4) === current.slice(0, 4) ? {} : { year: 'numeric' };

/** A day within a sentence, with its year when that is not the current one: 15 November. */
export const spellDay = (day: string, locale: Locale = getLocale(), current = today()): string =>
	format(day, locale, { day: 'numeric', month: 'long', ...year(day, current) });

/** Two days and all between them, saying month and year once where they are the same: 1 to 31 January 1999. */
export function spellDays(from: string, to: string, locale: Locale = getLocale(), current = today()): string {
	if (from === to) return spellDay(to, locale, current);
	const isOneYear = from.slice(0, 4) === to.slice(0, 4);
	const first =
		from.slice(0, 7) === to.slice(0, 7)
			? format(from, locale, { day: 'numeric' })
			: spellDay(from, locale, isOneYear ? from : '');
	return m.spell_days({ from: first, to: spellDay(to, locale, isOneYear ? current : '') }, { locale });
}

/** A day where there is little room: 31 Aug. */
export const spellShortDay = (day: string, locale: Locale = getLocale()): string =>
	format(day, locale, { day: 'numeric', month: 'short' });

/** A day with its weekday: Friday 20 November. */
export const spellWeekday = (day: string, locale: Locale = getLocale(), current = today()): string =>
	format(day, locale, { weekday: 'long', day: 'numeric', month: 'long', ...year(day, current) }).replace(',', '');

/** A month by its name, with its year when that is not the current one. */
export const spellMonth = (day: string, locale: Locale = getLocale(), current = today()): string =>
	format(day, locale, { month: 'long', ...year(day, current) });

/** ISO 8601: the week belongs to the year of its Thursday. */
function weekOf(day: string): number {
	const instant = instantOf(day);
	const thursday = instant.getTime() + (3 - ((instant.getUTCDay() + 6) % 7)) * millisecondsADay;
	const firstOfYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
	return 1 + Math.floor((thursday - firstOfYear) / millisecondsADay / 7);
}

/** A week as the language calls it: by its Monday in English, by its number in the Nordic languages. */
export const spellWeek = (monday: string, locale: Locale = getLocale()): string =>
	locale === 'en'
		? m.spell_week_of_day({ day: spellShortDay(monday, locale) }, { locale })
		: m.spell_week_number({ week: weekOf(monday) }, { locale });

/** An instant, in seconds since 1970, as the clock of a zone shows it: 20 Nov, 14:05. */
export function spellInstant(seconds: number, zone: string, locale: Locale = getLocale()): string {
	const name = `${locale} ${zone}`;
	const known =
		formats.get(name) ??
		new Intl.DateTimeFormat(tagOf(locale), {
			timeZone: zone,
			day: 'numeric',
			month: 'short',
			hour: '2-digit',
			minute: '2-digit'
		});
	formats.set(name, known);
	return known.format(new Date(seconds * 1000));
}

/** A weekday at the head of a column: Mon. */
export const spellShortWeekday = (day: string, locale: Locale = getLocale()): string =>
	format(day, locale, { weekday: 'short' });
