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

/** Reads 1 as good and 0 as bad: 4 and 2, as their words are. */
export const readGoodOrBad: Read<number> = (cell) => {
	const number = answeredNumber(cell);
	return number === 0 || number === 1 ? 2 + 2 * number : unanswered(cell);
};

function numbered(entries: [number: number, words: string][]): Map<string, number> {
	return new Map(entries.flatMap(([number, words]) => words.split('|').map((word) => [word, number] as const)));
}

const plain = (cell: string) =>
	cell
		.trim()
		.toLowerCase()
		.replace(/\ufe0f/g, '')
		.replace(/(?<=\p{L})\s*\/\s*(?=\p{L})|[_\s]+/gu, ' ')
		.replace(/[.!]+$/, '');

const ratings = numbered([
	[
		5,
		'very satisfied|extremely satisfied|extremely happy|very good|excellent|great|amazing|awesome|fantastic|perfect|super|outstanding|helt tilfreds|fuldt tilfreds|særdeles tilfreds|rigtig tilfreds|virkelig tilfreds|fantastisk|perfekt|strålende|helt nöjd|väldigt nöjd|fantastiskt|jättebra|jättenöjd|svært godt|veldig godt|veldig bra|særdeles fornøyd|helt fornøyd|utmerket|😀|😃|😄|😁|😍|🤩|völlig zufrieden|meget tilfreds|meget godt|meget god|meget glad|fremragende|mycket glad|mycket nöjd|mycket bra|utmärkt|svært fornøyd|veldig fornøyd|meget fornøyd|svært bra|sehr zufrieden|sehr gut|ausgezeichnet'
	],
	[
		4,
		'satisfied|somewhat satisfied|very happy|good|goodwithcomment|good with comment|happy|thumbs up|👍|like|positive|positiv|positivt|🙂|😊|overvejende tilfreds|ganske tilfreds|ganska nöjd|litt fornøyd|eher zufrieden|tilfreds|god|godt|tommel op|tummen upp|tommel opp|glad|nöjd|bra|fornøyd|tilfreds med|ganske fornøyd|zufrieden|gut'
	],
	[
		3,
		'neutral|neither|neither satisfied nor dissatisfied|okay|ok|average|fair|hverken eller|både og|både och|😐|acceptable|acceptabelt|acceptabel|akseptabelt|hverken tilfreds eller utilfreds|middel|varken eller|varken nöjd eller missnöjd|verken eller|verken fornøyd eller misfornøyd|nøytral|weder noch|teils teils|mittel'
	],
	[
		2,
		'dissatisfied|somewhat dissatisfied|very unhappy|unsatisfied|bad|badwithcomment|bad with comment|poor|unhappy|thumbs down|👎|dislike|sad|negative|negativ|negativt|not satisfied|🙁|☹|😕|😟|overvejende utilfreds|ganske utilfreds|noget utilfreds|lidt utilfreds|ikke tilfreds|ganska missnöjd|inte nöjd|ganske misfornøyd|litt misfornøyd|ikke fornøyd|eher unzufrieden|nicht zufrieden|utilfreds|tommel ned|tummen ner|dårlig|dårligt|sur|missnöjd|dålig|dåligt|misfornøyd|utilfreds med|unzufrieden|schlecht'
	],
	[
		1,
		'very dissatisfied|extremely dissatisfied|extremely unhappy|not good|very bad|very poor|terrible|awful|horrible|😡|😠|😤|not at all satisfied|helt utilfreds|særdeles utilfreds|virkelig utilfreds|slet ikke tilfreds|forfærdelig|forfærdeligt|elendig|elendigt|väldigt missnöjd|helt missnöjd|inte alls nöjd|hemskt|särdeles missnöjd|helt misfornøyd|ikke fornøyd i det hele tatt|forferdelig|gar nicht zufrieden|sehr unglücklich|meget utilfreds|meget sur|mycket sur|meget dårlig|meget dårligt|mycket missnöjd|mycket dålig|mycket dåligt|svært misfornøyd|veldig misfornøyd|meget misfornøyd|svært dårlig|sehr unzufrieden|sehr schlecht'
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
		'strongly agree|totally agree|completely agree|always|to a very high degree|helt enig|meget enig|i meget høj grad|i særdeles høj grad|altid|instämmer helt|håller helt med|helt överens|stämmer helt|stämmer mycket bra|i mycket hög grad|alltid|svært enig|i svært stor grad|i svært høy grad|i veldig stor grad|stimme voll zu|stimme voll und ganz zu|trifft voll zu|immer'
	],
	[
		4,
		'agree|somewhat agree|often|to a high degree|enig|delvist enig|overvejende enig|i høj grad|ofte|instämmer|instämmer delvis|håller med|stämmer bra|stämmer ganska bra|stämmer till stor del|i hög grad|ofta|litt enig|delvis enig|ganske enig|i stor grad|i høy grad|stimme zu|stimme eher zu|trifft eher zu|oft'
	],
	[
		3,
		'neutral|neither|neither agree nor disagree|sometimes|to some extent|somewhat|hverken eller|hverken enig eller uenig|i nogen grad|delvist|delvis|nogle gange|sommetider|somme tider|af og til|varken eller|stämmer delvis|stämmer till viss del|till viss del|i viss mån|ibland|verken eller|verken enig eller uenig|i noen grad|til en viss grad|av og til|nøytral|teils teils|weder noch|manchmal'
	],
	[
		2,
		'disagree|somewhat disagree|seldom|rarely|to a low degree|uenig|delvist uenig|overvejende uenig|i mindre grad|i ringe grad|i lav grad|sjældent|instämmer inte|instämmer knappt|tar delvis avstånd|håller inte med|stämmer inte|stämmer dåligt|stämmer ganska dåligt|stämmer till liten del|i låg grad|i liten grad|sällan|litt uenig|delvis uenig|ganske uenig|sjelden|stimme nicht zu|stimme eher nicht zu|trifft eher nicht zu|selten'
	],
	[
		1,
		'strongly disagree|totally disagree|completely disagree|never|almost never|never almost never|not at all|helt uenig|meget uenig|slet ikke|i meget ringe grad|i meget lav grad|aldrig|aldrig næsten aldrig|aldrig eller næsten aldrig|instämmer inte alls|tar helt avstånd|håller inte alls med|stämmer inte alls|stämmer mycket dåligt|inte alls|i mycket låg grad|i mycket liten grad|aldrig nästan aldrig|svært uenig|ikke i det hele tatt|i svært liten grad|i veldig liten grad|aldri|aldri nesten aldri|stimme gar nicht zu|stimme überhaupt nicht zu|trifft nicht zu|nie'
	]
]);

/** Reads how far somebody agrees with a statement, in words or with its number in front, as 1 to 5. */
export const readAgreementWords: Read<number> = (cell) => {
	const text = plain(cell);
	const [, number] = outOfFive.exec(text) ?? [];
	return number === undefined ? (agreements.get(text) ?? unanswered(cell)) : Number(number);
};

const ease = numbered([
	[
		7,
		'very easy|extremely easy|meget let|meget nemt|mycket lätt|mycket enkelt|svært lett|svært enkelt|veldig lett|veldig enkelt|meget enkelt|sehr leicht|sehr einfach'
	],
	[6, 'easy|let|nemt|lätt|enkelt|lett|leicht|einfach'],
	[
		5,
		'somewhat easy|fairly easy|ret let|ret nemt|ganske let|ganske nemt|ganska lätt|ganska enkelt|ganske lett|ganske enkelt|eher leicht|eher einfach'
	],
	[
		4,
		'neither easy nor difficult|neither easy nor hard|neither difficult nor easy|hverken let eller svært|hverken nemt eller svært|varken lätt eller svårt|varken enkelt eller svårt|verken lett eller vanskelig|verken enkelt eller vanskelig|weder leicht noch schwer|weder einfach noch schwierig'
	],
	[
		3,
		'somewhat difficult|somewhat hard|fairly difficult|ret svært|ganske svært|ganska svårt|ganske vanskelig|eher schwer|eher schwierig'
	],
	[2, 'difficult|hard|svært|besværligt|svårt|vanskelig|schwer|schwierig'],
	[
		1,
		'very difficult|extremely difficult|very hard|meget svært|meget besværligt|mycket svårt|svært vanskelig|veldig vanskelig|meget vanskelig|sehr schwer|sehr schwierig'
	]
]);
const ofSeven = [1, 2, 4, 6, 7];
const partly = /^(?:somewhat|delvist?|litt|eher|instämmer delvis|instämmer knappt|stimme eher|trifft eher)(?: |$)/;

/** True for a word that says how easy something was, whatever the question. */
export const tellsEase = (cell: string): boolean => ease.has(plain(cell));

/** Reads how easy something was as 1 to 7, from words for that or from how far somebody agrees that it was easy. */
export const readEffortWords: Read<number> = (cell) => {
	const text = plain(cell);
	const agreed = agreements.get(text);
	if (agreed === undefined) return ease.get(text) ?? unanswered(cell);
	return partly.test(text) ? agreed + 1 : (ofSeven[agreed - 1] ?? null);
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
