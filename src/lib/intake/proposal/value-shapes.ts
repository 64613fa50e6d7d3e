import { feedbackTypeOf } from '#lib/model/feedback-type.ts';
import { Mishap, unreadable } from '#lib/intake/reading/mishap.ts';
import { readClock } from '#lib/intake/reading/read-clock.ts';
import { isRoundedId, readCustomer } from '#lib/intake/reading/read-customer.ts';
import { isTicketState } from '#lib/intake/reading/read-codes.ts';
import { parseDate } from '#lib/intake/reading/read-date.ts';
import { isKnownChannel, readDirection, readOutcomeWord } from '#lib/intake/reading/read-word.ts';
import { instantReader } from '#lib/intake/readings.ts';
import { enough, proposeReading, shareRead, type Evidence } from './propose-reading.ts';

type InstantShape = 'date' | 'date-and-clock' | 'clock' | null;
const shapes = new WeakMap<Evidence, InstantShape>();

/** What the values of a column are, where a field needs a date, a clock or both; null when they are neither. */
export function instantShape(evidence: Evidence): InstantShape {
	const known = shapes.get(evidence);
	if (known !== undefined) return known;
	const shape = findShape(evidence);
	shapes.set(evidence, shape);
	return shape;
}

function findShape(evidence: Evidence): InstantShape {
	const { values } = evidence;
	if (values.length === 0) return null;
	const clocks = values.filter((value) => readClock(value.replace(untilClock, '')) >= 0);
	if (!areDottedDays(values) && clocks.length >= values.length * enough && clocks.some((value) => /[:.]/.test(value)))
		return 'clock';
	const reading = proposeReading('instant', '', evidence);
	if (!reading) return null;
	const read = instantReader(reading);
	const withClock = values.filter((value) => {
		const found = read(value);
		return found !== null && !(found instanceof Mishap) && ('epoch' in found || found.hasClock);
	});
	return withClock.length > values.length / 2 ? 'date-and-clock' : 'date';
}

const untilClock = /\s*[-–—]\s*\d{1,2}[:.]\d{2}$/;
const dottedDay = /^\d{1,2}\.\d{1,2}\.(\d{2})$/;
const mostYears = 2;

/** True for 01.09.26 and its like: days that exist, all of one or two years, where seconds would be of any number. */
function areDottedDays(values: string[]): boolean {
	const years = new Set(values.map((value) => dottedDay.exec(value)?.[1]));
	const isDay = (value: string) => !Number.isNaN(parseDate(value, 'dmy'));
	return years.size <= mostYears && !years.has(undefined) && !years.has('00') && values.every(isDay);
}

const mostOutcomes = 40;

/** True when enough of the values are words that say what became of a contact: more than one, and not only which way it went. */
export function looksLikeOutcome(evidence: Evidence): boolean {
	const words = new Set(evidence.values.map(readOutcomeWord).filter((word) => typeof word === 'string'));
	return (
		evidence.values.length < mostOutcomes &&
		words.size > 1 &&
		[...words].some((word) => word !== 'not_abandoned' && word !== 'internal') &&
		proposeReading('outcome', '', evidence) === 'outcome:words'
	);
}

/** True when most rows are praise, a complaint, or what else is said of a house: both of these among them. */
export function looksLikeFeedback({ values, times }: Evidence): boolean {
	const types = values.map(feedbackTypeOf);
	const typed = types.reduce((sum, type, place) => sum + (type === null ? 0 : (times[place] ?? 0)), 0);
	const isOf = (one: string, word: RegExp) =>
		types.some((type, place) => type === one && word.test(values[place] ?? ''));
	return (
		isOf('praise', /\b(?:ros|praise|compliment|kudos|lob|skryt)|ber(?:ö|ö)m/i) &&
		(types.includes('complaint') || isOf('criticism', /\bris\b/i)) &&
		typed > times.reduce((sum, count) => sum + count, 0) / 2
	);
}

/** True when enough of the values are words that say which way a contact went, both ways or its loss among them. */
export const looksLikeDirection = (evidence: Evidence): boolean =>
	evidence.values.some((value) => directionWords.test(value)) && proposeReading('direction', '', evidence) !== null;
const directionWords = /inbound|outbound|indgående|udgående|inkommande|utgående|inngående|innkommende/i;

const fewWords = 20;
const isOutcome = (value: string): boolean => typeof readOutcomeWord(value) === 'string';

/**
 * True when enough of the values are states of a ticket, and not only words that say what became of a call as well; closed
 * is a state where nothing else stands, as no file holds only calls that came when it was.
 */
export function looksLikeState(evidence: Evidence): boolean {
	const { values } = evidence;
	if (values.length === 0 || values.length > fewWords) return false;
	if (values.every(isTicketState)) return values.some((value) => !isOutcome(value) || isClosed(value));
	return (
		values.some((value) => isTicketState(value) && !isOutcome(value)) &&
		shareRead((cell) => (isTicketState(cell) ? cell : unreadable), evidence) >= enough
	);
}
const isClosed = (value: string): boolean => readOutcomeWord(value) === 'out_of_hours';

const legs = new Set(
	(
		'call|conversation|talk|talking|queue|queued|in queue|waiting|menu|ivr|ring|ringing|alert|hold|on hold|wrap up|wrap-up|acw|after call work|transfer|transferred|consult|conference|agent|interaction|' +
		'opkald|samtale|kø|i kø|venter|ventetid|ringer|opringning|parkeret|på hold|efterbehandling|omstilling|omstillet|viderestilling|viderestillet|forespørgsel|konference|' +
		'samtal|kö|i kö|väntar|knappval|meny|ringsignal|ringning|parkerad|efterarbete|efterbehandling|koppling|kopplad|vidarekoppling|konferens|' +
		'anrop|på vent|oppringning|etterbehandling|etterarbeid|overføring|overført|viderekobling|konferanse|' +
		'anruf|gespräch|warteschlange|warteschleife|menü|klingeln|halten|nachbearbeitung|weiterleitung|rückfrage|konferenz'
	).split('|')
);

/** True when all values name parts of a contact, or which way it went: no reason to call. */
export const looksLikeLegs = ({ values }: Evidence): boolean =>
	values.length > 0 &&
	values.length <= fewWords &&
	values.every((value) => legs.has(value.toLowerCase()) || typeof readDirection(value) === 'string');

/** True when most values are words for channels. */
export const looksLikeChannel = ({ values }: Evidence): boolean =>
	values.filter(isKnownChannel).length > values.length / 2;

const anHour = 3600;

/** True for clocks that would all but never be past one at night: lengths, written like clocks. */
export function looksLikeLengths(evidence: Evidence): boolean {
	if (instantShape(evidence) !== 'clock') return false;
	const seconds = evidence.values.map((value) => readClock(value)).filter((second) => second > 0);
	return seconds.filter((second) => second < anHour).length > seconds.length / 2;
}

/** True for lengths of work, as clocks or as more different numbers than there are codes. */
export const looksLikeWork = ({ values }: Evidence): boolean =>
	values.length > 0 &&
	(values.every((value) => /^\d{1,3}(?::\d{2}){1,2}$/.test(value)) ||
		(values.length > mostCodes && values.includes('0') && values.every((value) => /^\d{1,4}$/.test(value))));
const mostCodes = 12;

/** True where every value could be the number of a case, and none its title or how many there were. */
export const looksLikeIds = ({ values }: Evidence): boolean =>
	values.every((value) => /^[\w-]{6,}$/.test(value) && /\d/.test(value));

/**
 * True for numbers that only rise, or only fall, from row to row, by one from the first or by little far up: they number the
 * rows and count nothing.
 */
export function looksLikeNumbering({ values, times }: Evidence): boolean {
	const numbers = values.map(Number);
	const steps = numbers.slice(1).map((number, at) => number - (numbers[at] ?? 0));
	const isEven = steps.every((step) => step > 0) || steps.every((step) => step < 0);
	const isNear = numbers.every((number) => number >= farUp) && steps.every((step) => Math.abs(step) <= nearStep);
	const isByOne = Math.min(...numbers) === 1 && steps.every((step) => Math.abs(step) === 1);
	return values.length >= fewRows && times.every((count) => count === 1) && isEven && (isNear || isByOne);
}
const farUp = 10_000;
const nearStep = 100;

/** True for names of persons, of two words or more, the last in front or behind: two customers may share one. */
export const looksLikeNames = ({ values }: Evidence): boolean =>
	values.filter((value) =>
		/^\p{L}[\p{L}'.-]+,?(?: \p{L}[\p{L}'.-]*)* \p{L}[\p{L}'.-]+$/u.test(value.replace(/ \d+$/, ''))
	).length >
	values.length / 2;

/** True for text that a person wrote: hardly any value comes twice, so nothing can be counted by it. */
export const looksLikeProse = ({ values, times }: Evidence): boolean =>
	values.length > fewTexts && values.length > times.reduce((sum, count) => sum + count, 0) / 2;
const fewTexts = 50;

/** True where one customer would have made most of the contacts: the organisation's own number, or its account with the vendor. */
export function looksLikeOwnNumber({ values, times }: Evidence): boolean {
	const all = times.reduce((sum, count) => sum + count, 0);
	const known = values.map((value, place) => (typeof readCustomer(value) === 'string' ? (times[place] ?? 0) : 0));
	return all >= fewRows && Math.max(0, ...known) > all / 2;
}
const fewRows = 10;

/** The share of the customers' keys that a spreadsheet has rounded. */
export function roundedShare({ values, times }: Evidence): number {
	const all = times.reduce((sum, count) => sum + count, 0);
	const rounded = values.reduce((sum, value, place) => sum + (isRoundedId(value) ? (times[place] ?? 0) : 0), 0);
	return all === 0 ? 0 : rounded / all;
}

/** The seconds since midnight that an instant column, or its clock, shows; null where a date stands alone. */
export function clocksOf(reading: string, columns: Evidence[]): (number | null)[] {
	const [date, clock] = columns;
	if (clock) return clock.values.map((value) => readClock(value)).map((second) => (second < 0 ? null : second));
	const read = instantReader(reading);
	return (date?.values ?? []).map((value) => {
		const found = read(value);
		if (found === null || found instanceof Mishap) return null;
		if ('epoch' in found) return found.epoch;
		return found.hasClock ? found.second : null;
	});
}

/** True when the columns of an instant give days and no time of day. */
export const hasNoClock = (reading: string, columns: Evidence[]): boolean => {
	const clocks = clocksOf(reading, columns);
	return clocks.length > 0 && clocks.every((second) => second === null);
};

const quarter = 900;
const fewStarts = 5;

/** True when the columns of an instant give nothing but whole quarters of an hour: what is planned, and hardly what happens. */
export const isPlanned = (reading: string, columns: Evidence[]): boolean => {
	const clocks = clocksOf(reading, columns);
	const rows = columns[0]?.times.reduce((sum, count) => sum + count, 0) ?? 0;
	return rows >= fewStarts && clocks.length > 0 && clocks.every((second) => second !== null && second % quarter === 0);
};

/** True when the columns of an instant give no clock to the second. */
export const showsNoSeconds = (reading: string, columns: Evidence[]): boolean => {
	const clocks = clocksOf(reading, columns);
	return clocks.length > 0 && clocks.every((second) => second === null || second % 60 === 0);
};
