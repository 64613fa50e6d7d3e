import type { Table } from '#lib/exports/table.ts';
import { spellDay, spellWeekday } from '#lib/i18n/spell-day.ts';
import { spellNumber, tagOf, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { addDays } from '#lib/model/day.ts';
import type { Holiday, HolidayCountry, HolidayName } from '#lib/model/holidays.ts';
import { isClear, type Change } from '#lib/scorecards/change.ts';
import { figureInWords, type FigureInWords } from '#lib/sheets/figure-in-words.ts';
import { listOf, metricName } from '#lib/questions/names.ts';
import { titleInWords, titleText } from '#lib/questions/title-in-words.ts';
import { figureCells, figureColumns } from './explore-table.ts';
import type { Daily, DayKind, DayRow, Weekdays } from './weekdays.ts';

export type DayRowInWords = {
	name: string;
	/** Days of this kind now and then. */
	days: string;
	contacts: { now: string; then: string | null; change: string | null; reading: string | null };
	figures: { figure: FigureInWords; before: string | null }[];
};

export type WeekdaysInWords = {
	/** What the figures of each row are, in their order. */
	names: string[];
	rows: DayRowInWords[];
	/** In one sentence, which days differ. */
	reading: string;
	/** Holidays, days of another length, and what cannot be told by weekday. */
	notes: string[];
};

const monday = '2024-01-01';

/** A kind of day by name, as it stands within a sentence. */
function dayKindWithin(kind: DayKind, locale: Locale): string {
	if (kind === 'holiday') return m.explore_days_holidays({}, { locale });
	return new Intl.DateTimeFormat(tagOf(locale), { weekday: 'long', timeZone: 'UTC' }).format(
		new Date(`${addDays(monday, kind)}T00:00:00Z`)
	);
}

/** The same at the beginning of a row. */
export function dayKindName(kind: DayKind, locale: Locale = getLocale()): string {
	const name = dayKindWithin(kind, locale);
	return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** A period against another weekday by weekday, in one reader's language. */
export function weekdaysInWords(weekdays: Weekdays, locale: Locale = getLocale()): WeekdaysInWords {
	const { question, rows } = weekdays;
	const clear = rows.filter(({ change }) => isClear(change)).map(({ kind }) => dayKindWithin(kind, locale));
	return {
		names: (rows[0]?.figures ?? []).map(({ metric }) => metricName(metric, locale)),
		rows: rows.map((row) => ({
			name: dayKindName(row.kind, locale),
			days: row.then
				? m.explore_days_count({ now: row.now.days, then: row.then.days }, { locale })
				: spellNumber(row.now.days, 0, locale),
			contacts: contactsInWords(row, locale),
			figures: row.figures.map((weighed) => ({
				figure: { ...figureInWords(weighed, question, locale), contacts: null },
				before:
					weighed.before?.value == null
						? null
						: figureInWords({ ...weighed, figure: weighed.before }, question, locale).value
			}))
		})),
		reading:
			question.compare === 'none'
				? m.explore_days_alone({}, { locale })
				: clear.length === 0
					? m.explore_days_same({}, { locale })
					: m.explore_days_differ({ days: listOf(clear, locale) }, { locale }),
		notes: notesOf(weekdays, locale)
	};
}

function contactsInWords({ now, then, change }: DayRow, locale: Locale): DayRowInWords['contacts'] {
	const said = ({ mean }: Daily): string => (mean === null ? '' : spellNumber(mean, mean < 9.95 ? 1 : 0, locale));
	return {
		now: said(now),
		then: then && said(then),
		change: change && differenceSaid(change, locale),
		reading: change && (isClear(change) ? intervalSaid(change, locale) : m.scorecard_cannot_tell({}, { locale }))
	};
}

const differenceSaid = ({ difference }: NonNullable<Change>, locale: Locale): string => {
	const size = spellNumber(Math.abs(difference), Math.abs(difference) < 9.95 ? 1 : 0, locale);
	if (!/[1-9]/.test(size)) return m.scorecard_change_same({ size }, { locale });
	return (difference < 0 ? m.explore_days_fewer : m.explore_days_more)({ size }, { locale });
};

function intervalSaid({ low, high }: NonNullable<Change>, locale: Locale): string {
	const [least = 0, most = 0] = [Math.abs(low ?? 0), Math.abs(high ?? 0)].sort((a, b) => a - b);
	const end = (size: number): string => spellNumber(size, most < 9.95 ? 1 : 0, locale);
	return `${end(least)}–${end(most)}`;
}

function notesOf({ country, holidays, clockDays, monthly, silent }: Weekdays, locale: Locale): string[] {
	const named = (days: readonly Holiday[]): string =>
		listOf(
			days.map(({ day, name }) =>
				m.explore_holiday_on({ name: holidayName(name, locale), day: spellDay(day, locale) }, { locale })
			),
			locale
		);
	return [
		country === null
			? m.explore_days_no_country({}, { locale })
			: m.explore_days_apart({ country: countryName(country, locale) }, { locale }),
		...(holidays.now.length > 0 ? [m.explore_days_holidays_now({ days: named(holidays.now) }, { locale })] : []),
		...(holidays.then.length > 0 ? [m.explore_days_holidays_then({ days: named(holidays.then) }, { locale })] : []),
		...(silent.length > 0
			? [
					m.explore_days_none(
						{
							days: listOf(
								silent.map((kind) => dayKindWithin(kind, locale)),
								locale
							)
						},
						{ locale }
					)
				]
			: []),
		...clockDays.map(({ day, hours }) =>
			m.explore_days_clock({ day: spellWeekday(day, locale), hours: spellNumber(hours, 0, locale) }, { locale })
		),
		...(monthly.length > 0
			? [
					m.explore_days_monthly(
						{
							metrics: listOf(
								monthly.map((metric) => metricName(metric, locale)),
								locale
							)
						},
						{ locale }
					)
				]
			: [])
	];
}

export function countryName(country: HolidayCountry, locale: Locale = getLocale()): string {
	const names = { dk: m.explore_country_dk, se: m.explore_country_se, no: m.explore_country_no };
	return names[country]({}, { locale });
}

export function holidayName(name: HolidayName, locale: Locale = getLocale()): string {
	const names: Record<HolidayName, typeof m.explore_holiday_new_year> = {
		new_year: m.explore_holiday_new_year,
		epiphany: m.explore_holiday_epiphany,
		maundy_thursday: m.explore_holiday_maundy_thursday,
		good_friday: m.explore_holiday_good_friday,
		easter_sunday: m.explore_holiday_easter_sunday,
		easter_monday: m.explore_holiday_easter_monday,
		prayer_day: m.explore_holiday_prayer_day,
		labour_day: m.explore_holiday_labour_day,
		constitution_day: m.explore_holiday_constitution_day,
		ascension: m.explore_holiday_ascension,
		whit_sunday: m.explore_holiday_whit_sunday,
		whit_monday: m.explore_holiday_whit_monday,
		national_day: m.explore_holiday_national_day,
		midsummer: m.explore_holiday_midsummer,
		all_saints: m.explore_holiday_all_saints,
		christmas_day: m.explore_holiday_christmas_day,
		boxing_day: m.explore_holiday_boxing_day
	};
	return names[name]({}, { locale });
}

/** Weekdays as they leave: contacts a day, then each metric, a row for each kind of day. */
export function weekdaysTable(weekdays: Weekdays, locale: Locale = getLocale()): Table {
	const { reading, notes } = weekdaysInWords(weekdays, locale);
	return {
		title: titleText(titleInWords(weekdays.question, locale)),
		notes: [reading, ...notes],
		columns: [
			{ name: m.explore_days_day({}, { locale }), unit: 'text' },
			{ name: m.explore_days_now({}, { locale }), unit: 'count' },
			{ name: m.explore_days_then({}, { locale }), unit: 'count' },
			{ name: m.explore_table_metric({}, { locale }), unit: 'text' },
			...figureColumns(locale)
		],
		rows: weekdays.rows.flatMap(({ kind, now, then, change, figures }) => {
			const start = [dayKindName(kind, locale), now.days, then?.days ?? null];
			const count = (value: number | null | undefined) => (value == null ? null : ({ value, unit: 'count' } as const));
			return [
				[
					...start,
					m.explore_days_contacts({}, { locale }),
					count(now.mean),
					count(now.low),
					count(now.high),
					now.days,
					count(then?.mean),
					count(change?.difference),
					null
				],
				...figures.map((weighed) => [...start, metricName(weighed.metric, locale), ...figureCells(weighed, locale)])
			];
		})
	};
}
