import { tidyWords } from './plain-words.ts';

const best =
	'satisf|happy|good|best|excellent|eas[ey]|agree|tilfreds|glad|god|bedst|let|nem|enig|nöjd|bra|bäst|lätt|enkel|instämmer|fornøyd|zufrieden|gut|leicht|einfach|stimme|trifft';
const much = 'very|extremely|strongly|totally|completely|most|meget|mycket|svært|veldig|helt|mest|sehr|voll';
const means = '=|er|är|is|ist|means|betyder|betyr|bedeutet';
const turned = new RegExp(`\\b1 (?:${means}) (?:(?:${much}) )?(?:${best})`);
const turnedInBrackets = new RegExp(`\\b1 (?:(?:${means}) )?(?:(?:${much}) )?(?:${best})`);

/** True for a column whose name says that the lowest number is the best answer: (1 = meget tilfreds, 5 = meget utilfreds). */
export function isTurned(name: string): boolean {
	const [, brackets = ''] = /[([](.*)[)\]]/.exec(name) ?? [];
	const words = (text: string) => tidyWords(text.replace(/[=–—]/g, ' = '));
	return turned.test(words(name)) || turnedInBrackets.test(words(brackets));
}
