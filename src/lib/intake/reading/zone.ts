import { secondsADay } from './read-date.ts';

export type Zone = {
	/** Epoch seconds of a day (since 1970) and a second of it. The doubled hour in autumn is its first, the skipped one moves on. */
	toEpoch: (day: number, second: number) => number;
	/** True for a clock that the change to summer time skips. */
	skips: (day: number, second: number) => boolean;
	/** Seconds between the two times that a clock shows in the night that summer time ends; 0 for every other clock. */
	doubledBy: (day: number, second: number) => number;
	/** The day, since 1970, that holds an instant. */
	dayOf: (epoch: number) => number;
};

/** True when this machine knows the IANA zone. */
export function isZone(name: string): boolean {
	try {
		return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}

/** Clocks of one IANA zone. Days are looked up once: only the two a year that are not 24 hours long need the calendar. */
export function openZone(name: string): Zone {
	const starts = new Map<number, number>();

	const startOf = (day: number): number => {
		let start = starts.get(day);
		if (start === undefined) {
			start = dateOf(day).toZonedDateTime(name).epochMilliseconds / 1000;
			starts.set(day, start);
		}
		return start;
	};
	const steady = (day: number) => startOf(day + 1) - startOf(day) === secondsADay;
	const onCalendar = (day: number, second: number, disambiguation: 'compatible' | 'later' = 'compatible') =>
		dateOf(day)
			.toPlainDateTime(Temporal.PlainTime.from('00:00').add({ seconds: second }))
			.toZonedDateTime(name, { disambiguation });

	return {
		toEpoch: (day, second) => (steady(day) ? startOf(day) + second : onCalendar(day, second).epochMilliseconds / 1000),
		skips(day, second) {
			if (steady(day)) return false;
			const { hour, minute, second: left } = onCalendar(day, second);
			return hour * 3600 + minute * 60 + left !== second;
		},
		doubledBy: (day, second) =>
			startOf(day + 1) - startOf(day) <= secondsADay
				? 0
				: (onCalendar(day, second, 'later').epochMilliseconds - onCalendar(day, second).epochMilliseconds) / 1000,
		dayOf(epoch) {
			let day = Math.floor(epoch / secondsADay);
			while (epoch < startOf(day)) day--;
			while (epoch >= startOf(day + 1)) day++;
			return day;
		}
	};
}

const dateOf = (day: number) => Temporal.PlainDate.from('1970-01-01').add({ days: day });

const names = new Map<number, string>();

/** The ISO date of a day since 1970. */
export function isoDay(day: number): string {
	let name = names.get(day);
	if (name === undefined) {
		name = new Date(day * secondsADay * 1000).toISOString().slice(0, 10);
		names.set(day, name);
	}
	return name;
}
