import { Mishap } from '#lib/intake/reading/mishap.ts';
import { readClock } from '#lib/intake/reading/read-clock.ts';
import { instantReader } from '#lib/intake/readings.ts';
import { enough, proposeReading, type Evidence } from './propose-reading.ts';

/** What the values of a column are, where a field needs a date, a clock or both; null when they are neither. */
export function instantShape(evidence: Evidence): 'date' | 'date-and-clock' | 'clock' | null {
	const { values } = evidence;
	if (values.length === 0) return null;
	const clocks = values.filter((value) => readClock(value) >= 0);
	if (clocks.length >= values.length * enough && clocks.some((value) => /[:.]/.test(value))) return 'clock';
	const reading = proposeReading('instant', '', evidence);
	if (!reading) return null;
	const read = instantReader(reading);
	const withClock = values.filter((value) => {
		const found = read(value);
		return found !== null && !(found instanceof Mishap) && ('epoch' in found || found.hasClock);
	});
	return withClock.length > values.length / 2 ? 'date-and-clock' : 'date';
}

const mostOutcomes = 40;

/** True when enough of the values are words that say what became of a contact, and more than one is used. */
export const looksLikeOutcome = (evidence: Evidence): boolean =>
	evidence.values.length > 1 &&
	evidence.values.length < mostOutcomes &&
	proposeReading('outcome', '', evidence) === 'outcome:words';
