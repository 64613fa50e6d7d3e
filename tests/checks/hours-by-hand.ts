import { addDays } from '#lib/model/day.ts';
import type { HourCount } from '#lib/model/hour-count.ts';

export const zone = 'Europe/Copenhagen';

/** The instant at which an hour of the clock in Copenhagen begins. */
export const hourOf = (day: string, hour: number): number =>
	Temporal.PlainDateTime.from(`${day}T${String(hour).padStart(2, '0')}:00`).toZonedDateTime(zone).epochMilliseconds /
	1000;

/** The day in Copenhagen that holds an instant. */
export const dayOf = (epochSeconds: number): string =>
	Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000)
		.toZonedDateTimeISO(zone)
		.toPlainDate()
		.toString();

/** Chance that can be repeated: numbers from 0 to 1. */
export function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

type Weeks = { from: string; days: number; hours?: number[]; seed?: number; open?: (day: string) => boolean };

/** A centre that is open on weekdays, unless told otherwise, with some forty contacts an hour. */
export function centreHours({ from, days, hours, seed = 1, open }: Weeks): HourCount[] {
	const random = chance(seed);
	const isOpen = open ?? ((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
	return Array.from({ length: days }, (_, place) => addDays(from, place))
		.filter(isOpen)
		.flatMap((day) =>
			(hours ?? [8, 9, 10, 11, 12, 13, 14, 15]).map((hour) => {
				const contacts = 30 + Math.floor(random() * 20);
				const abandoned = Math.floor(contacts * (0.04 + random() * 0.04));
				const shortAbandoned = Math.floor(contacts * (0.03 + random() * 0.04));
				const handled = contacts - abandoned - shortAbandoned;
				return {
					startedAt: hourOf(day, hour),
					day,
					contacts,
					offered: contacts,
					handled,
					abandoned,
					shortAbandoned,
					transfers: Math.floor(handled * (0.05 + random() * 0.05)),
					handleSeconds: handled * 300
				};
			})
		);
}
