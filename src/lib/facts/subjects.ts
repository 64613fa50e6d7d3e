import { partsOfDay, smallestGroup, type Distribution, type Measure } from '#lib/model/fact.ts';

/**
 * What people are told of together, each by itself: three questions of the staff pulse, who answered it, their months at work,
 * their absence, why they left, how they were coached, how long they waited for it, how they were trained, and how long those who
 * handle contacts have been there. What is known of some alone is a subject of its own, so that nobody who has nothing to tell
 * makes up the number.
 */
export const subjects = [
	...(['who5', 'recommend', 'items', 'answered'] as const),
	...(['people', 'absence', 'leaving'] as const),
	...(['coached', 'pauses', 'trained', 'tenure'] as const)
] as const;
export type Subject = (typeof subjects)[number];

/** Values of one person in one month, in an order of their subject's. */
export type Values = readonly number[];

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
	/** The distribution that a voice is counted in: by which amount, and how many times. */
	marks?: { distribution: Distribution; of: (values: Values) => readonly [amount: number, times: number] };
	/** Whether a team with few voices is told of by the quarter. Source: metrics.md B14. */
	isQuarterly: boolean;
	/** What everybody would know of each when it is the same for all; null where sums do not tell. */
	reveals: (values: Values) => string | null;
};

/** Scores up to this screen for low mood. Source: metrics.md P5. */
const lowWho5 = 50;
const leastPromoter = 9;
const leastPassive = 7;
/** Tenures below this many days are under half a year. */
const halfYearDays = 183;

const mood = ([score]: Values) => (Number(score) <= lowWho5 ? 'low' : String(score));
const attitude = ([score]: Values) => {
	if (Number(score) >= leastPromoter) return 'promoter';
	return Number(score) >= leastPassive ? 'passive' : 'detractor';
};

const asTold = (values: Values) => values;

/** How the voices of a subject become sums. */
export const toldOf: Readonly<Record<Subject, Told>> = {
	who5: {
		measures: ['who5Answers', 'who5Sum', 'who5Squares', 'who5Low'],
		adds: ([score]) => [1, Number(score), Number(score) ** 2, Number(Number(score) <= lowWho5)],
		isQuarterly: true,
		reveals: mood
	},
	recommend: {
		measures: ['recommendAnswers', 'promoters', 'detractors'],
		adds: (values) => [1, Number(attitude(values) === 'promoter'), Number(attitude(values) === 'detractor')],
		isQuarterly: true,
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
		isQuarterly: true,
		reveals: ([items, favourable]) =>
			favourable === items ? 'all' : favourable === 0 ? 'none' : `${favourable}/${items}`
	},
	answered: { measures: ['pulseAnswered'], adds: () => [1], isQuarterly: true, reveals: () => null },
	people: {
		measures: ['employedDays', 'fullTimeDays', 'leavers'],
		adds: asTold,
		isQuarterly: false,
		reveals: () => null
	},
	absence: {
		measures: ['possibleDays', 'sickDays', 'shortSickDays', 'sickSpells'],
		adds: ([possible, sick, short, spells]) => [
			...[possible, sick, short].map((days) => Number(days) * partsOfDay),
			Number(spells)
		],
		isQuarterly: true,
		// that nobody was sick harms nobody, and months without sickness must count
		reveals: () => null
	},
	// those who left, by the year: that they did is no secret, but why is
	leaving: { measures: ['voluntaryLeavers'], adds: asTold, isQuarterly: false, reveals: String },
	// that nobody was coached or trained is what the figure is there to tell
	coached: {
		measures: ['coachingDays', 'coachingSessions', 'coachingSeconds', 'coachingSquares', 'coachedTwice'],
		adds: ([days, sessions, seconds]) => [
			Number(days),
			Number(sessions),
			Number(seconds),
			Number(seconds) ** 2,
			Number(Number(sessions) > 1)
		],
		isQuarterly: true,
		reveals: () => null
	},
	pauses: {
		measures: ['coachingPauses'],
		adds: () => [1],
		marks: { distribution: 'coachingPause', of: ([days]) => [Number(days), 1] },
		isQuarterly: true,
		reveals: () => null
	},
	trained: {
		measures: ['trainingDays', 'trainingSeconds', 'trainingSquares'],
		adds: ([days, seconds]) => [Number(days), Number(seconds), Number(seconds) ** 2],
		isQuarterly: true,
		reveals: () => null
	},
	// who answers most weighs most; that all of a team are new is what the figure is there to tell
	tenure: {
		measures: ['tenureKnown', 'tenureUnderHalfYear'],
		adds: ([contacts, days]) => [Number(contacts), Number(days) < halfYearDays ? Number(contacts) : 0],
		marks: { distribution: 'tenure', of: ([contacts, days]) => [Number(days), Number(contacts)] },
		isQuarterly: true,
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
