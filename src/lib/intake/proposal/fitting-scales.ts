import { answeredNumber } from '#lib/intake/reading/read-number.ts';
import { readings, type Reading } from '#lib/intake/readings.ts';
import type { Profile } from './profile-column.ts';

const few = 10;
const several = 20;
const many = 100;
const often = 0.2;

/**
 * The scales that a column may be answered on, the likeliest first: the one that its name states, else those outside which
 * no number lies, as the rare top answer tells a longer scale. A raw sum of WHO-5 shows by an odd number up to 25: scores
 * are multiples of four.
 */
export function fittingScales(
	type: 'rating' | 'recommend' | 'who5' | 'who5_item' | 'agreement',
	stated: string | null,
	evidence: Evidence
): Reading[] {
	const offered: readonly Reading[] = readings[type];
	const answers = answersOf(evidence);
	const numbers = answers.map(({ number }) => number).filter(Number.isInteger);
	const isGoodOrBad = offered.includes('rating:1-10') && areGoodOrBad(answers);
	const fitting = offered.filter((reading) => {
		const [, scale, top] = /^(?:scale|rating):(\d+-(\d+))$/.exec(reading) ?? [];
		if (scale === undefined) return stated === null || stated === '0-5';
		// from one to ten the same numbers recommend as from nought
		if (stated !== null) return scale === stated || (type === 'recommend' && stated === '1-10');
		if (isGoodOrBad || scale === '0-1') return isGoodOrBad && scale === '0-1';
		if (reading.startsWith('rating:')) return isLongest(scale, answers);
		if (isOfShorter(scale, answers) || (type === 'rating' && endsInTheMiddle(scale, answers))) return false;
		return !numbers.some((number) => number > Number(top) && number <= 2 * Number(top));
	});
	if (type !== 'who5' || numbers.some((number) => number > 25) || numbers.every((number) => number % 4 === 0))
		return fitting;
	// a mark up to ten is neither
	return numbers.every((number) => number <= 10) ? [] : fitting.filter((reading) => reading !== 'scale:0-100');
}

type Evidence = Pick<Profile, 'values' | 'times'>;
type Answer = { number: number; count: number };

const answersOf = ({ values, times }: Evidence): Answer[] =>
	values.map((value, place) => ({
		number: answeredNumber(value.replace(/\s*%$/, '')),
		count: times[place] ?? 0
	}));

const countOf = (answers: Answer[], is: (number: number) => boolean): number =>
	answers.reduce((sum, { number, count }) => sum + (is(number) ? count : 0), 0);

/** True for noughts and ones alone: of a scale from 1 somebody would have answered more. */
function areGoodOrBad(answers: Answer[]): boolean {
	const countIs = (one: number) => countOf(answers, (number) => number === one);
	return (
		countOf(answers, (number) => number > 1) === 0 &&
		countIs(0) > 0 &&
		countIs(1) > 0 &&
		countOf(answers, Number.isFinite) >= few
	);
}

/** Longer scales, and the answer past which the shorter ones cannot tell what this one can. */
const longerScales: Record<string, number> = { '1-6': 5, '1-7': 5, '1-10': 7, '0-10': 7, '0-100': 10 };

/**
 * True when no answer lies outside a longer scale, and enough of them outside the next shorter one: a rare 99 is no answer,
 * nor is a nought that comes too often.
 */
function isLongest(scale: string, answers: Answer[]): boolean {
	const top = Number(scale.split('-')[1]);
	const all = answers.reduce((sum, { count }) => sum + count, 0);
	const past = countOf(answers, (number) => number > (longerScales[scale] ?? top));
	const noughts = scale === '0-10' ? countOf(answers, (number) => number === 0) : 0;
	return past >= all * often && noughts <= all * often && !answers.some(({ number }) => number > top);
}

/** True when so many answers to a scale stop where a shorter one does that they are answers to that: none past 5 of 0 to 10, none past 4 of 1 to 5. */
function isOfShorter(scale: string, answers: Answer[]): boolean {
	const all = countOf(answers, Number.isFinite);
	const isPast = (top: number) => countOf(answers, (number) => number > top) > 0;
	if (scale === '0-10') return (all >= few && !isPast(5)) || (all >= several && !isPast(7));
	return scale === '1-5' && all >= many && !isPast(4) && countOf(answers, (number) => number === 4) >= all * often;
}

/** True when so many customers stop at the middle of five or before it that they were asked with two or three smileys. */
function endsInTheMiddle(scale: string, answers: Answer[]): boolean {
	const all = countOf(answers, Number.isFinite);
	const isPast = (top: number) => countOf(answers, (number) => number > top) > 0;
	return scale === '1-5' && ((all >= several && !isPast(2)) || (all >= many && !isPast(3)));
}
