import type { Read } from './mishap.ts';
import { answeredNumber } from './read-number.ts';
import { unanswered } from './unanswered.ts';

/**
 * Reads an answer on another scale, from its worst answer to its best, as the nearest point of 1 to `points`, which keeps
 * the ends and the middle where they are.
 */
export function stretchedReader(worst: number, best: number, points: number): Read<number> {
	return (cell) => {
		const number = answeredNumber(cell.replace(/\s*%\s*$/, ''));
		const way = (number - worst) / (best - worst);
		return way >= 0 && way <= 1 ? 1 + Math.round((points - 1) * way) : unanswered(cell);
	};
}

function numbered(entries: [number: number, words: string][]): Map<string, number> {
	return new Map(entries.flatMap(([number, words]) => words.split('|').map((word) => [word, number] as const)));
}

const plain = (cell: string) =>
	cell
		.trim()
		.toLowerCase()
		.replace(/(?<=\p{L})\s*\/\s*(?=\p{L})|[_\s]+/gu, ' ')
		.replace(/[.!]+$/, '');

const ratings = numbered([
	[
		5,
		'very satisfied|extremely satisfied|extremely happy|very good|excellent|great|meget tilfreds|meget godt|meget god|meget glad|fremragende|mycket glad|mycket nöjd|mycket bra|utmärkt|svært fornøyd|veldig fornøyd|meget fornøyd|svært bra|sehr zufrieden|sehr gut|ausgezeichnet'
	],
	[
		4,
		'satisfied|somewhat satisfied|very happy|👍|good|goodwithcomment|good with comment|happy|tilfreds|god|godt|glad|nöjd|bra|fornøyd|tilfreds med|ganske fornøyd|zufrieden|gut'
	],
	[
		3,
		'neutral|neither|neither satisfied nor dissatisfied|okay|ok|average|fair|hverken eller|hverken tilfreds eller utilfreds|middel|varken eller|varken nöjd eller missnöjd|verken eller|verken fornøyd eller misfornøyd|nøytral|weder noch|teils teils|mittel'
	],
	[
		2,
		'dissatisfied|somewhat dissatisfied|very unhappy|👎|unsatisfied|bad|badwithcomment|bad with comment|poor|unhappy|utilfreds|dårlig|dårligt|sur|missnöjd|dålig|dåligt|misfornøyd|utilfreds med|unzufrieden|schlecht'
	],
	[
		1,
		'very dissatisfied|extremely dissatisfied|extremely unhappy|not good|very bad|very poor|terrible|meget utilfreds|meget sur|mycket sur|meget dårlig|meget dårligt|mycket missnöjd|mycket dålig|mycket dåligt|svært misfornøyd|veldig misfornøyd|meget misfornøyd|svært dårlig|sehr unzufrieden|sehr schlecht'
	]
]);

const outOfFive =
	/^([1-5])(?: ?\/ ?5| (?:out of|of|af|av|von) 5| ?(?:stars?|stjerner?|stjärn(?:a|or)|sterne?)|[ :–-].*\p{L}.*)$/u;
const stars = /^([★⭐]{1,5})[☆✩]{0,4}\ufe0f?$/u;

/** Reads satisfaction told in words, with stars or with its number in front, as 1 to 5; good and bad alone are 4 and 2. */
export const readRatingWords: Read<number> = (cell) => {
	const text = plain(cell);
	const [, number] = outOfFive.exec(text) ?? [];
	const [, shown] = stars.exec(text) ?? [];
	if (number !== undefined) return Number(number);
	if (shown !== undefined) return Array.from(shown).length;
	return ratings.get(text) ?? unanswered(cell);
};

const agreements = numbered([
	[
		5,
		'strongly agree|totally agree|completely agree|always|helt enig|meget enig|i høj grad|i meget høj grad|altid|instämmer helt|helt överens|i hög grad|alltid|svært enig|i stor grad|i svært stor grad|stimme voll zu|stimme voll und ganz zu|trifft voll zu|immer'
	],
	[
		4,
		'agree|somewhat agree|often|enig|delvist enig|overvejende enig|ofte|instämmer|instämmer delvis|ofta|litt enig|delvis enig|stimme zu|stimme eher zu|trifft eher zu|oft'
	],
	[
		3,
		'neutral|neither|neither agree nor disagree|sometimes|hverken eller|hverken enig eller uenig|i nogen grad|nogle gange|varken eller|i viss mån|ibland|verken eller|verken enig eller uenig|i noen grad|av og til|nøytral|teils teils|weder noch|manchmal'
	],
	[
		2,
		'disagree|somewhat disagree|seldom|rarely|uenig|delvist uenig|overvejende uenig|i mindre grad|sjældent|instämmer inte|instämmer knappt|sällan|litt uenig|delvis uenig|sjelden|stimme nicht zu|stimme eher nicht zu|trifft eher nicht zu|selten'
	],
	[
		1,
		'strongly disagree|totally disagree|completely disagree|never|helt uenig|meget uenig|slet ikke|aldrig|instämmer inte alls|inte alls|svært uenig|ikke i det hele tatt|aldri|stimme gar nicht zu|stimme überhaupt nicht zu|trifft nicht zu|nie'
	]
]);

/** Reads how far somebody agrees with a statement, in words or with its number in front, as 1 to 5. */
export const readAgreementWords: Read<number> = (cell) => {
	const text = plain(cell);
	const [, number] = outOfFive.exec(text) ?? [];
	return number === undefined ? (agreements.get(text) ?? unanswered(cell)) : Number(number);
};

const groups = numbered([
	[9, 'promoter|promoters|promotor|ambassadør|ambassadører|ambassadör|ambassadörer|fortaler|promoteur'],
	[7, 'passive|passives|passiv|passiva|passive kunder|neutral|neutrals|nøytral|indifferent|passiver'],
	[6, 'detractor|detractors|kritiker|kritikere|detraktor']
]);

/**
 * Reads the three groups of a recommendation as the answer in each that is nearest to the next group: the score that is
 * made of the groups is then exact, and a mean of the answers says nothing.
 */
export const readRecommendGroup: Read<number> = (cell) => groups.get(plain(cell)) ?? unanswered(cell);
