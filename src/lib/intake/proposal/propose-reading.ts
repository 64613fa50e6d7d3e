import type { FieldType } from '#lib/intake/fields.ts';
import { Mishap, negative, roundedId } from '#lib/intake/reading/mishap.ts';
import { readClock } from '#lib/intake/reading/read-clock.ts';
import { isAmbiguousNumber } from '#lib/intake/reading/read-number.ts';
import {
	amountReader,
	customerReader,
	directionReader,
	durationReader,
	flagReader,
	instantReader,
	outcomeReader,
	readings,
	type Reading
} from '#lib/intake/readings.ts';
import { splitUnit } from './plain-words.ts';

/** Share of the different values that a reading must be able to read before it is proposed. */
const enough = 0.9;

type Reader = (cell: string) => unknown;

const fits = (read: Reader, values: string[]): number => {
	if (values.length === 0) return 1;
	// a negative duration or a rounded key is of the right type and still no value
	const good = values.filter((value) => {
		const found = read(value);
		return !(found instanceof Mishap) || found === negative || found === roundedId;
	});
	return good.length / values.length;
};

const readerOf = (type: FieldType, reading: string): Reader => {
	switch (type) {
		case 'duration':
			return durationReader(reading);
		case 'instant':
		case 'day':
			return instantReader(reading);
		case 'count':
		case 'amount':
		case 'rating':
		case 'recommend':
		case 'who5':
		case 'who5_item':
			return amountReader(reading);
		case 'flag':
			return flagReader();
		case 'direction':
			return directionReader();
		case 'outcome':
			return outcomeReader(reading);
		case 'customer':
			return customerReader();
		case 'text':
		case 'channel':
			return (cell) => cell;
	}
};

/** The first of the readings that reads the most of the values, or null when none reads enough of them. */
function best(type: FieldType, values: string[], candidates: readonly Reading[]): Reading | null {
	let chosen: Reading | null = null;
	let share = enough;
	for (const reading of candidates) {
		const fit = fits(readerOf(type, reading), values);
		if (fit > share || (chosen === null && fit === share)) [chosen, share] = [reading, fit];
	}
	return chosen;
}

/** How a column is best read as a type, from its name (in plain words) and its values; null when it cannot be that. */
export function proposeReading(type: FieldType, plainName: string, values: string[]): Reading | null {
	switch (type) {
		case 'duration':
			return proposeDuration(splitUnit(plainName).unit, values);
		case 'instant':
		case 'day':
			return proposeDate(type, values);
		case 'amount':
			return best(type, values, [
				values.some(isAmbiguousNumber) ? markOf(values, 'number') : 'number',
				...readings.amount
			]);
		case 'text':
			return values.filter((value) => /;\s/.test(value)).length > values.length * 0.05 ? 'text:last-of-list' : 'text';
		case 'outcome':
			return best(type, values, outcomeCandidates(plainName));
		default:
			return best(type, values, readings[type]);
	}
}

const lost =
	/aband|aban\b|tabt|tapt|mist|frafald|opgivet|oevergiv|tappad|miss|obesvar|ubesvar|verpasst|abgebrochen|avbr/;

/** Yes in a column named for lost contacts means lost; in any other it means answered. */
const outcomeCandidates = (plainName: string): Reading[] =>
	lost.test(plainName) ? ['outcome:abandoned', 'outcome:words'] : ['outcome:answered', 'outcome:words'];

/** The variant of a numeric reading whose decimal mark the other values of the column prove; without proof the plain one. */
function markOf(values: string[], plain: Reading): Reading {
	const proof = values
		.map((value) => /^[+-]?[\d\s\u00a0\u202f.,']*?([.,])\d+$/.exec(value.replace(/[^\d.,]+$/, '')))
		.filter((found) => found !== null && !isAmbiguousNumber(found[0]))
		.map((found) => found?.[1]);
	const [points, commas] = [proof.filter((mark) => mark === '.').length, proof.filter((mark) => mark === ',').length];
	const variants: readonly Reading[] = [...readings.duration, ...readings.amount];
	const join = plain === 'number' ? ':' : '-';
	const wanted = points > commas ? `${plain}${join}point` : commas > points ? `${plain}${join}comma` : plain;
	return variants.find((reading) => reading === wanted) ?? plain;
}

function proposeDuration(unit: string | null, values: string[]): Reading | null {
	const colons = values.filter((value) => /\d:\d/.test(value) || /^\d{1,2}\.\d{2}\.\d{2}$/.test(value));
	if (colons.length > values.length / 2) {
		const onlyTwo = values.every((value) => !/\d[:.]\d{1,2}[:.]\d/.test(value));
		return best('duration', values, [onlyTwo && unit === 'hours' ? 'duration:clock-hours-minutes' : 'duration:clock']);
	}
	if (values.some((value) => /\d\s*\p{L}/u.test(value))) return best('duration', values, ['duration:spelled']);
	const named = readings.duration.find((reading) => reading === `duration:${unit ?? ''}`);
	const plain = named ?? unitByValues(values);
	return best('duration', values, [values.some(isAmbiguousNumber) ? markOf(values, plain) : plain]);
}

/** Without a unit in the name: parts of a day have many decimals, and a typical value of hours can only be milliseconds. */
function unitByValues(values: string[]): Reading {
	const numbers = values.map((value) => Number(value.replace(',', '.'))).filter((number) => number > 0);
	numbers.sort((a, b) => a - b);
	const median = numbers[Math.floor(numbers.length / 2)] ?? 0;
	if (median > 0 && median < 1 && values.filter((value) => /[.,]\d{5,}/.test(value)).length > values.length / 2)
		return 'duration:days';
	return median >= 10_000 && numbers.every(Number.isInteger) ? 'duration:milliseconds' : 'duration:seconds';
}

function proposeDate(type: 'instant' | 'day', values: string[]): Reading | null {
	if (values.length === 0) return null;
	const slashes = values.filter((value) => value.includes('/')).length > values.length / 2;
	const american = values.some((value) => /\d\s*[ap]\.?m\.?$/i.test(value)) && slashes;
	const dates = readings[type].filter((reading) => !reading.endsWith('mdy'));
	// what the values leave open is read day first, as the region writes, unless the clock has AM and PM
	const mdy: Reading = `${type}:mdy`;
	return best(type, values, american ? [mdy, ...dates] : [...dates.slice(0, 2), mdy, ...dates.slice(2)]);
}

/** What the values of a column are, where a field needs a date, a clock or both. */
export function instantShape(values: string[]): 'date' | 'date-and-clock' | 'clock' | null {
	if (values.length === 0) return null;
	if (
		values.filter((value) => readClock(value) >= 0).length >= values.length * enough &&
		values.some((value) => /[:.]/.test(value))
	)
		return 'clock';
	const reading = proposeDate('instant', values);
	if (!reading) return null;
	const read = instantReader(reading);
	const clocks = values.filter((value) => {
		const found = read(value);
		return found !== null && !(found instanceof Mishap) && ('epoch' in found || found.hasClock);
	});
	return clocks.length > values.length / 2 ? 'date-and-clock' : 'date';
}

/** True when enough of the values are words that say what became of a contact, and more than one is used. */
export const looksLikeOutcome = (values: string[]): boolean =>
	values.length > 1 && values.length < 40 && best('outcome', values, ['outcome:words']) !== null;
