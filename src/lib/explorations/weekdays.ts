import { onDays } from '#lib/facts/on-days.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { addDays } from '#lib/model/day.ts';
import type { View } from '#lib/model/fact.ts';
import { holidaysBetween, type Holiday, type HolidayCountry } from '#lib/model/holidays.ts';
import { comparedDays, spanOf, type Days } from '#lib/scorecards/ask.ts';
import { changeOf, type Change } from '#lib/scorecards/change.ts';
import { grainOf } from '#lib/scorecards/periods.ts';
import type { Question } from '#lib/scorecards/question.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';
import { clipped } from '#lib/statistics/interval.ts';
import { meanOf } from '#lib/statistics/ratio.ts';

/** Monday 0 to Sunday 6, public holidays apart whatever their weekday. */
export const dayKinds = [0, 1, 2, 3, 4, 5, 6, 'holiday'] as const;
export type DayKind = (typeof dayKinds)[number];

/** Contacts on a day of a kind: the mean over so many days; without an interval where there is only one. */
export type Daily = { days: number; mean: number | null; low: number | null; high: number | null };

/** One kind of day now and then. */
export type DayRow = {
	kind: DayKind;
	now: Daily;
	then: Daily | null;
	change: Change;
	figures: Weighed[];
};

export type Weekdays = {
	question: Question;
	/** The days of which either period has contacts. */
	rows: DayRow[];
	/** Days that are there, and have none. */
	silent: DayKind[];
	country: HolidayCountry | null;
	holidays: { now: Holiday[]; then: Holiday[] };
	/** Days of either period on which the clock was moved, with their hours. */
	clockDays: { day: string; hours: number }[];
	/** Metrics that are kept by the month, so that no weekday of theirs is known. */
	monthly: Metric[];
};

type Place = { country: HolidayCountry | null; zone: string };

/** Each weekday of a period against the same weekday of the one it is held against, public holidays apart. */
export function weekdaysOf(view: View, question: Question, metrics: readonly Metric[], place: Place): Weekdays {
	const span = spanOf(view.extent);
	const now = within({ from: question.from, to: question.to }, span);
	const asked = comparedDays(question);
	const then = asked && within(asked, span);
	const { country } = place;
	const holidays = (days: Days | null) =>
		country && days && days.from <= days.to ? holidaysBetween(country, days.from, days.to) : [];
	const kindOf = kindsOf([...holidays(now), ...holidays(then)]);
	const daily = metrics.filter((metric) => grainOf(metric) === 'week');
	const silent: DayKind[] = [];
	return {
		question,
		silent,
		rows: dayKinds.flatMap((kind) => {
			const isWanted = (day: string): boolean => kindOf(day) === kind;
			const row = {
				kind,
				now: dailyOf(view.over(now.from, now.to), isWanted),
				then: then && dailyOf(view.over(then.from, then.to), isWanted)
			};
			if (row.now.days === 0 && !row.then?.days) return [];
			if (!row.now.mean && !row.then?.mean) {
				silent.push(kind);
				return [];
			}
			const figures = daily.map((metric) => weighedOn(metric, view, { now, then }, isWanted));
			return [{ ...row, change: changeOfDays(row.now, row.then), figures }];
		}),
		country,
		holidays: { now: holidays(now), then: holidays(then) },
		clockDays: [now, ...(then ? [then] : [])].flatMap((days) => clockDays(place.zone, days)),
		monthly: metrics.filter((metric) => grainOf(metric) === 'month')
	};
}

/** A period without the days before and after the data: they are not days without contacts. */
function within({ from, to }: Days, span: ReturnType<typeof spanOf>): Days {
	if (!span) return { from, to };
	return { from: from < span.from ? span.from : from, to: to > span.through ? span.through : to };
}

function kindsOf(holidays: readonly Holiday[]): (day: string) => DayKind {
	const free = new Set(holidays.map(({ day }) => day));
	return (day) => (free.has(day) ? 'holiday' : weekdayOf(day));
}

/** Monday 0. */
function weekdayOf(day: string): Exclude<DayKind, 'holiday'> {
	const kind = dayKinds[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
	if (kind === undefined || kind === 'holiday') throw new RangeError(`no weekday of ${day}`);
	return kind;
}

function weighedOn(
	metric: Metric,
	view: View,
	{ now, then }: { now: Days; then: Days | null },
	isWanted: (day: string) => boolean
): Weighed {
	const figure = metric.figure(onDays(view.over(now.from, now.to), isWanted));
	const before = then && metric.figure(onDays(view.over(then.from, then.to), isWanted));
	return { metric, figure, before, change: changeOf(figure, before), latest: null };
}

function dailyOf(view: View, isWanted: (day: string) => boolean): Daily {
	const counts: number[] = [];
	for (let day = view.from; day <= view.to; day = addDays(day, 1)) {
		if (isWanted(day)) counts.push(view.over(day, day).sums().contacts);
	}
	const sum = counts.reduce((all, count) => all + count, 0);
	const squares = counts.reduce((all, count) => all + count ** 2, 0);
	const mean = meanOf(counts.length, sum, squares);
	const interval = mean?.interval ? clipped(mean.interval, 0, Infinity) : null;
	return { days: counts.length, mean: mean?.value ?? null, low: interval?.low ?? null, high: interval?.high ?? null };
}

function changeOfDays(now: Daily, then: Daily | null): Change {
	const figure = ({ days, mean, low, high }: Daily) => ({
		value: mean,
		low,
		high,
		n: days,
		maturity: 'final' as const,
		indicative: false,
		missing: null
	});
	return changeOf(figure(now), then && figure(then));
}

/** Days of a period that are longer or shorter than 24 hours, because the clock of the zone was moved. */
export function clockDays(zone: string, { from, to }: Days): { day: string; hours: number }[] {
	const found: { day: string; hours: number }[] = [];
	for (let day = from; day <= to; day = addDays(day, 1)) {
		const hours = Temporal.ZonedDateTime.from(`${day}[${zone}]`).hoursInDay;
		if (hours !== 24) found.push({ day, hours });
	}
	return found;
}

/** The country whose holidays a zone keeps; null where these are not known. */
export function countryOf(zone: string): HolidayCountry | null {
	const countries: Record<string, HolidayCountry> = {
		'Europe/Copenhagen': 'dk',
		'Europe/Stockholm': 'se',
		'Europe/Oslo': 'no'
	};
	return countries[zone] ?? null;
}
