import { answeredNumber } from '#lib/intake/reading/read-number.ts';
import type { Profile } from './profile-column.ts';

const few = 10;
const several = 20;
const many = 100;
const often = 0.2;

/** True when so many answers to a scale stop where a shorter one does that they are answers to that: none past 5 of 0 to 10, none past 4 of 1 to 5. */
export function isOfShorter(scale: string, { values, times }: Pick<Profile, 'values' | 'times'>): boolean {
	const answers = values.map((value, place) => ({ number: answeredNumber(value), count: times[place] ?? 0 }));
	const countOf = (is: (number: number) => boolean) =>
		answers.reduce((sum, { number, count }) => sum + (is(number) ? count : 0), 0);
	const all = countOf(Number.isFinite);
	const isPast = (top: number) => countOf((number) => number > top) > 0;
	if (scale === '0-10') return (all >= few && !isPast(5)) || (all >= several && !isPast(7));
	return scale === '1-5' && all >= many && !isPast(4) && countOf((number) => number === 4) >= all * often;
}
