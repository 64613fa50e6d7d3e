import { plainWords, splitAggregate, splitScale, splitUnit, splitZone, tidyWords } from './plain-words.ts';

/** Names that a column may have, the surest first, ready to be compared with. */
export type Names = Map<string, { place: number; words: string[] }>;

// "PreQueue", "pre_queue" and "prequeue" are one name
const joined = (plain: string) => plain.replaceAll(' ', '');

export function namesOf(words: string[]): Names {
	const names: Names = new Map();
	for (const [place, word] of words.entries()) {
		const key = joined(plainWords(word));
		const known = names.get(key);
		if (known) known.words.push(word);
		else names.set(key, { place, words: [word] });
	}
	return names;
}

/**
 * How surely a column name is one of the names, 0 to 1, and which: earlier ones are surer, a unit or an average in the
 * column's name makes it less sure.
 */
export function nameScore(column: string, names: Names): { score: number; word: string } {
	const plain = plainWords(splitScale(column).name);
	const { name: anywhere, utc } = splitZone(plain);
	const forms: [string, number][] = [
		[plain, 1],
		[splitUnit(plain).name, 0.95],
		// of two clocks, the one that summer time leaves alone
		[anywhere, utc ? 0.95 : 0.92],
		[splitAggregate(plain).name, 0.6],
		[splitAggregate(splitUnit(plain).name).name, 0.55]
	];
	for (const [form, sureness] of forms) {
		const known = form === '' ? undefined : names.get(joined(form));
		if (!known) continue;
		// two languages may share a spelling but for a letter: show the reader's own
		const tidy = tidyWords(column);
		const word = known.words.find((one) => tidy.includes(one)) ?? known.words[0] ?? '';
		return { score: sureness - Math.min(known.place, 60) * 0.003, word };
	}
	return { score: 0, word: '' };
}

const sureOfPhrase = 0.7;

/** How surely a column whose name is a sentence says one of the phrases, and which. */
export function phraseScore(column: string, phrases: Names): { score: number; word: string } {
	const said = phrases.size === 0 ? '' : joined(plainWords(column));
	for (const [phrase, { words }] of phrases) {
		if (said.includes(phrase)) return { score: sureOfPhrase, word: words[0] ?? '' };
	}
	return { score: 0, word: '' };
}
