import { addDays } from './day.ts';

/** Countries whose public holidays are known. */
export const holidayCountries = ['dk', 'se', 'no'] as const;
export type HolidayCountry = (typeof holidayCountries)[number];

export const holidayNames = [
	'new_year',
	'epiphany',
	'maundy_thursday',
	'good_friday',
	'easter_sunday',
	'easter_monday',
	'prayer_day',
	'labour_day',
	'constitution_day',
	'ascension',
	'whit_sunday',
	'whit_monday',
	'national_day',
	'midsummer',
	'all_saints',
	'christmas_day',
	'boxing_day'
] as const;
export type HolidayName = (typeof holidayNames)[number];
export type Holiday = { day: string; name: HolidayName };

/** Days from Easter Sunday, in the countries named; prayer day was one in Denmark until 2023. */
const moving: [name: HolidayName, days: number, countries: readonly HolidayCountry[]][] = [
	['maundy_thursday', -3, ['dk', 'no']],
	['good_friday', -2, holidayCountries],
	['easter_sunday', 0, holidayCountries],
	['easter_monday', 1, holidayCountries],
	['prayer_day', 26, ['dk']],
	['ascension', 39, holidayCountries],
	['whit_sunday', 49, holidayCountries],
	['whit_monday', 50, ['dk', 'no']]
];
const lastPrayerDay = 2023;

const fixed: [name: HolidayName, monthAndDay: string, countries: readonly HolidayCountry[]][] = [
	['new_year', '01-01', holidayCountries],
	['epiphany', '01-06', ['se']],
	['labour_day', '05-01', ['se', 'no']],
	['constitution_day', '05-17', ['no']],
	['national_day', '06-06', ['se']],
	['christmas_day', '12-25', holidayCountries],
	['boxing_day', '12-26', holidayCountries]
];

/** The Saturday on or after a day. */
const saturdayFrom = (day: string): string => addDays(day, 6 - new Date(`${day}T00:00:00Z`).getUTCDay());

/** Public holidays of a year by day. Sources: retsinformation.dk lov 214/2023; SFS 1989:253; lov om 1. og 17. mai and helligdagslov (Norway). */
export function holidaysIn(country: HolidayCountry, year: number): Holiday[] {
	const easter = easterOf(year);
	const days: Holiday[] = [
		...moving.flatMap(([name, after, countries]) =>
			countries.includes(country) && !(name === 'prayer_day' && year > lastPrayerDay)
				? [{ day: addDays(easter, after), name }]
				: []
		),
		...fixed.flatMap(([name, day, countries]) =>
			countries.includes(country) ? [{ day: `${String(year)}-${day}`, name }] : []
		),
		...(country === 'se'
			? [
					{ day: saturdayFrom(`${String(year)}-06-20`), name: 'midsummer' as const },
					{ day: saturdayFrom(`${String(year)}-10-31`), name: 'all_saints' as const }
				]
			: [])
	];
	return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Public holidays from one day to another, both included. */
export function holidaysBetween(country: HolidayCountry, from: string, to: string): Holiday[] {
	const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
	return Array.from({ length: last - first + 1 }, (_, years) => holidaysIn(country, first + years))
		.flat()
		.filter(({ day }) => from <= day && day <= to);
}

/** Easter Sunday of a Gregorian year. Source: Meeus, Jones and Butcher. */
export function easterOf(year: number): string {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const ofCentury = year % 100;
	const corrected = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const moon = (19 * golden + corrected + 15) % 30;
	const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
	const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
	const place = moon + weekday - 7 * late + 114;
	const [month, day] = [Math.floor(place / 31), (place % 31) + 1];
	return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
