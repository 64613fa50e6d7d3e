import type { FieldType } from '#lib/intake/field.ts';
import { errorCell, Mishap, negative, roundedId } from '#lib/intake/reading/mishap.ts';
import { tellsEase } from '#lib/intake/reading/read-rating.ts';
import type { DateOrder } from '#lib/intake/reading/read-date.ts';
import { answeredNumber, isAmbiguousNumber } from '#lib/intake/reading/read-number.ts';
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
import { fittingScales } from './fitting-scales.ts';
import { plainWords, splitScale, splitUnit } from './plain-words.ts';
import type { Profile } from './profile-column.ts';
import { provedMark } from './proved-mark.ts';
import { saysEasy } from './says-easy.ts';
import { shareReadings } from './share-readings.ts';
import { arePartsOfDays, isDottedClock, longestTypical, unitByValues } from './unit-by-values.ts';

/** The evidence of a column: its different values and how often each stands there. */
export type Evidence = Pick<Profile, 'values' | 'times'>;

/** Share of the cells that a reading must be able to read before it is proposed. */
export const enough = 0.9;

type Reader = (cell: string) => unknown;

/** The share of the cells that a reader can read. */
export function shareRead(read: Reader, { values, times }: Evidence): number {
	let all = 0;
	let good = 0;
	for (const [place, value] of values.entries()) {
		const found = read(value);
		// a formula that failed says nothing of what the column holds
		if (found === errorCell) continue;
		all += times[place] ?? 0;
		// a negative duration or a rounded key is of the right type and still no value
		if (!(found instanceof Mishap) || found === negative || found === roundedId) good += times[place] ?? 0;
	}
	return all === 0 ? 1 : good / all;
}

/** How a reading of a type reads one cell. */
export function readerOf(type: FieldType, reading: string): Reader {
	switch (type) {
		case 'duration':
			return durationReader(reading);
		case 'instant':
		case 'day':
			return instantReader(reading);
		case 'count':
		case 'amount':
		case 'hours':
		case 'rating':
		case 'recommend':
		case 'effort':
		case 'who5':
		case 'who5_item':
		case 'agreement':
		case 'share':
		case 'target':
			return amountReader(reading);
		case 'flag':
			return flagReader(reading);
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
}

/** The first of the readings that reads the most of the cells, or null when none reads enough of them. */
function best(type: FieldType, evidence: Evidence, candidates: readonly Reading[]): Reading | null {
	let chosen: Reading | null = null;
	let most = 0;
	for (const reading of candidates) {
		const share = shareRead(readerOf(type, reading), evidence);
		if (share >= enough && share > most) [chosen, most] = [reading, share];
		if (most === 1) break;
	}
	return chosen;
}

const proposed = new WeakMap<Evidence, Map<string, Reading | null>>();

/** How a column is best read as a type, from its name and its values; null when it cannot be that. Found once for each column. */
export function proposeReading(type: FieldType, name: string, evidence: Evidence): Reading | null {
	const known = proposed.get(evidence) ?? new Map<string, Reading | null>();
	proposed.set(evidence, known);
	const key = `${type} ${name}`;
	const found = known.get(key);
	if (found !== undefined) return found;
	const reading = findReading(type, name, evidence);
	known.set(key, reading);
	return reading;
}

function findReading(type: FieldType, name: string, evidence: Evidence): Reading | null {
	const { values } = evidence;
	switch (type) {
		case 'duration':
			return proposeDuration(plainWords(name), evidence);
		case 'instant':
		case 'day': {
			if (values.length === 0) return null;
			const dates = datesInOrder(type, values);
			return best(type, evidence, type === 'day' && ofMonths.test(plainWords(name)) ? ['day:month', ...dates] : dates);
		}
		case 'amount':
		case 'hours':
			if (type === 'hours' && arePartsOfDays(values)) return null;
			return best(type, evidence, [
				values.some(isAmbiguousNumber) ? markOf(values, 'number') : 'number',
				...readings[type].filter((reading) => reading.startsWith('hours:'))
			]);
		case 'text':
			return values.filter((value) => /;\s/.test(value)).length > values.length * 0.05 ? 'text:last-of-list' : 'text';
		case 'outcome':
			return best(type, evidence, [
				lost.test(plainWords(name)) ? 'outcome:abandoned' : 'outcome:answered',
				'outcome:words'
			]);
		case 'channel':
			return values.some((value) => /\d{4}|\d.*[/@]|[/@].*\d/.test(value)) ? null : best(type, evidence, ['channel']);
		case 'rating':
		case 'recommend':
		case 'who5':
		case 'who5_item':
		case 'agreement':
			return best(type, evidence, fittingScales(type, splitScale(name).scale, evidence));
		case 'effort':
			return proposeEffort(name, evidence);
		case 'count':
			return best(
				type,
				evidence,
				values.some((value) => /;\s/.test(value)) ? ['count', 'count:after-first'] : ['count']
			);
		case 'flag':
			return best(type, evidence, ['flag', 'flag:wholly']);
		case 'share':
			return best(type, evidence, shareReadings(name, values));
		default:
			return best(type, evidence, readings[type]);
	}
}

const ofMonths = /month|maaned|maanad|monat/;

/** Yes in a column named for lost contacts means lost; in any other it means answered. */
const lost =
	/aband|aban\b|tabt|tapt|mist|frafald|opgivet|oevergiv|tappad|miss|obesvar|ubesvar|verpasst|abgebrochen|avbr/;

/** The variant of a numeric reading whose decimal mark the other values of the column prove; without proof the plain one. */
function markOf(values: string[], plain: Reading): Reading {
	const variants: readonly Reading[] = [...readings.duration, ...readings.amount];
	const wanted = `${plain}${plain === 'number' ? ':' : '-'}${provedMark(values)}`;
	return variants.find((reading) => reading === wanted) ?? plain;
}

const fewAnswers = 10;

/**
 * Effort goes to seven, but where the name says five or where none of many answers goes past it. Who agrees says that it was
 * easy only where that was the question.
 */
function proposeEffort(name: string, evidence: Evidence): Reading | null {
	const { scale: stated } = splitScale(name);
	const inWords = evidence.values.some(tellsEase) || saysEasy(name);
	const words = inWords ? best('effort', evidence, ['words:effort']) : null;
	if (evidence.values.length > 0 && words) return words;
	const answers = evidence.times.reduce((sum, count) => sum + count, 0);
	const ofFive = answers >= fewAnswers && !evidence.values.some((value) => answeredNumber(value) > 5);
	const ofTen = evidence.values.some((value) => answeredNumber(value) > 7);
	const scale = stated ?? (ofFive ? '1-5' : ofTen ? '1-10' : '1-7');
	if (stated === null && ofTen) return best('effort', evidence, ['effort:1-10', 'effort:0-10']);
	const reading = readings.effort.find((one) => one === `effort:${scale}` || one === `scale:${scale}`);
	return reading ? best('effort', evidence, [reading]) : null;
}

function proposeDuration(name: string, evidence: Evidence): Reading | null {
	const { values } = evidence;
	const { unit } = splitUnit(name);
	const clocks = values.filter((value) => /(?:^|\d):\d/.test(value) || /^\d{1,2}\.\d{2}\.\d{2}$/.test(value));
	if (clocks.length > values.length / 2) {
		const twoParts = values.every((value) => !/\d[:.]\d{1,2}[:.]\d/.test(value));
		return best('duration', evidence, [
			twoParts && unit === 'hours' ? 'duration:clock-hours-minutes' : 'duration:clock'
		]);
	}
	const inMark = (plain: Reading) => (values.some(isAmbiguousNumber) ? markOf(values, plain) : plain);
	if (values.some((value) => /^(?:pt)?\d[\d.,]*\s*[dhmst]/i.test(value)))
		return best('duration', evidence, [inMark('duration:spelled')]);
	if (unit === null && isDottedClock(values)) return best('duration', evidence, ['duration:clock']);
	const plain =
		readings.duration.find((reading) => reading === `duration:${unit ?? ''}`) ??
		unitByValues(values, longestTypical(name));
	return best('duration', evidence, [inMark(plain)]);
}

/**
 * Readings of a date, the likeliest first. What the values leave open is the order under which the days lie closer
 * together, as an export covers some weeks and not one day of every month; else day first, as the region writes.
 */
function datesInOrder(type: 'instant' | 'day', values: string[]): Reading[] {
	const american = values.some((value) => /^\d+\/.*\d\s*[ap]\.?m\.?$/i.test(value));
	const order: DateOrder[] = startsWithYear(values)
		? ['ymd', 'dmy', 'mdy']
		: american || daysLieCloser('mdy', 'dmy', values)
			? ['mdy', 'dmy', 'ymd']
			: ['dmy', 'mdy', 'ymd'];
	const dated: Reading[] = order.map((one) => `${type}:${one}` as const);
	return [...dated, ...readings[type].filter((reading) => !dated.includes(reading))];
}

const fewDays = 5;
const muchCloser = 3;

/** True when several days, read in one order, span far less of the calendar than in another. */
export function daysLieCloser(one: DateOrder, other: DateOrder, values: string[]): boolean {
	const span = (order: DateOrder) => {
		const read = instantReader(`instant:${order}`);
		const days = values.map((value) => {
			const found = read(value);
			return found !== null && 'day' in found ? found.day : NaN;
		});
		return new Set(days).size < fewDays ? NaN : Math.max(...days) - Math.min(...days);
	};
	// a day that cannot be read in an order makes its span no number, and nothing is closer than that
	return span(one) * muchCloser < span(other);
}

/**
 * Four digits, or eight and more alone, begin with the year; of two digits at either end the year is the one that changes
 * less, and six digits alone that change alike begin with it.
 */
function startsWithYear(values: string[]): boolean {
	if (values.some((value) => /^(?:\d{4}\D|\d{7,14}$)/.test(value))) return true;
	const ends = values.flatMap((value) => {
		const [, first, last] = /^(\d{2})(?:\D\d{1,2}\D|\d{2})(\d{2})(?!\d)/.exec(value) ?? [];
		return first !== undefined && last !== undefined ? [{ first, last }] : [];
	});
	const firsts = new Set(ends.map(({ first }) => first)).size;
	const lasts = new Set(ends.map(({ last }) => last)).size;
	return firsts < lasts || (firsts === lasts && values.some((value) => /^\d{6}$/.test(value)));
}
