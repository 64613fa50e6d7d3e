import { secondsADay } from './read-date.ts';
import type { Zone } from './zone.ts';

const aWinter = Temporal.Instant.from('2026-01-01T12:00Z');
const aSummer = Temporal.Instant.from('2026-07-01T12:00Z');

/** Clocks that stay on the standard time of an IANA zone all year, as those of some telephone systems do. */
export function openStandardZone(name: string): Zone {
	const offsets = [aWinter, aSummer].map((instant) => instant.toZonedDateTimeISO(name).offsetNanoseconds / 1e9);
	const offset = Math.min(...offsets);
	return {
		toEpoch: (day, second) => day * secondsADay + second - offset,
		skips: () => false,
		doubledBy: () => 0,
		dayOf: (epoch) => Math.floor((epoch + offset) / secondsADay)
	};
}
