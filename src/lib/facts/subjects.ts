import { smallestGroup, type Measure } from '#lib/model/fact.ts';

/** What people are told of together, each by itself: three questions of the staff pulse, who answered it, and their work. */
export const subjects = ['who5', 'recommend', 'items', 'answered', 'people'] as const;
export type Subject = (typeof subjects)[number];

/** Values of one person in one month, in an order of their subject's; null is what is not known. */
export type Values = readonly (number | null)[];

/** One person's part in what a month's group is told: an answer to a question, or a month at work. */
export type Voice = {
	subject: Subject;
	/** First day of the month. */
	month: string;
	/** Tells the voice from all others of its subject, and finds it again. */
	key: string;
	team: number;
	values: Values;
};

type Told = {
	measures: readonly Measure[];
	/** What a voice adds to each of the measures. */
	adds: (values: Values) => readonly number[];
	/** What everybody would know of each when it is the same for all; null where sums do not tell. */
	reveals: (values: Values) => string | null;
};

/** Scores up to this screen for low mood. Source: metrics.md P5. */
const lowWho5 = 50;
const leastPromoter = 9;
const leastPassive = 7;

const mood = ([score]: Values) => (Number(score) <= lowWho5 ? 'low' : String(score));
const attitude = ([score]: Values) => {
	if (Number(score) >= leastPromoter) return 'promoter';
	return Number(score) >= leastPassive ? 'passive' : 'detractor';
};

/** How the voices of a subject become sums. */
export const toldOf: Readonly<Record<Subject, Told>> = {
	who5: {
		measures: ['who5Answers', 'who5Sum', 'who5Squares', 'who5Low'],
		adds: ([score]) => [1, Number(score), Number(score) ** 2, Number(Number(score) <= lowWho5)],
		reveals: mood
	},
	recommend: {
		measures: ['recommendAnswers', 'promoters', 'detractors'],
		adds: (values) => [1, Number(attitude(values) === 'promoter'), Number(attitude(values) === 'detractor')],
		reveals: attitude
	},
	// how many questions a person answered, and how many of these favourably
	items: {
		measures: [
			'favourableUnits',
			'favourableTop',
			'favourableTopSquares',
			'favourableBase',
			'favourableBaseSquares',
			'favourableProducts'
		],
		adds: ([items, favourable]) => {
			const [base, top] = [Number(items), Number(favourable)];
			return [1, top, top * top, base, base * base, top * base];
		},
		reveals: ([items, favourable]) =>
			favourable === items ? 'all' : favourable === 0 ? 'none' : `${favourable}/${items}`
	},
	answered: { measures: ['pulseAnswered'], adds: () => [1], reveals: () => null },
	people: {
		measures: [
			'employedDays',
			'fullTimeDays',
			'leavers',
			'voluntaryLeavers',
			'possibleDays',
			'sickDays',
			'shortSickDays',
			'sickSpells'
		],
		adds: (values) => values.map(Number),
		reveals: () => null
	}
};

/**
 * Whether voices of one subject may be told together: five or more, and not all of one mind, which would tell what each
 * of them said. Source: metrics.md B14.
 */
export function isSound(voices: readonly Pick<Voice, 'subject' | 'values'>[]): boolean {
	if (voices.length < smallestGroup) return false;
	const said = new Set(voices.map(({ subject, values }) => toldOf[subject].reveals(values)));
	return said.size > 1 || said.has(null);
}

/** What values of one subject add up to, in the order of its measures. */
export function addedUp(subject: Subject, all: readonly Values[]): number[] {
	const { measures, adds } = toldOf[subject];
	const sums = measures.map(() => 0);
	for (const values of all) {
		for (const [place, amount] of adds(values).entries()) sums[place] = (sums[place] ?? 0) + amount;
	}
	return sums;
}
