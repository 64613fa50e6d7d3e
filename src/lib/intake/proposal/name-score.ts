import type { Field } from '#lib/intake/field.ts';
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

const known = new WeakMap<Field, { names: Names; clockNames: Names; phrases: Names; unless: Names }>();

/** What a field is called, what its clock is, the sentences that ask for it, and what they do not say then. */
export function namesOfField(field: Field) {
	let names = known.get(field);
	if (!names) {
		names = {
			names: namesOf(field.words),
			clockNames: namesOf(field.clocks ?? []),
			phrases: namesOf(field.phrases ?? []),
			unless: namesOf(field.unless ?? [])
		};
		known.set(field, names);
	}
	return names;
}

/** What of a column's name may be a name of a field, and how sure that is. */
type Forms = { forms: [form: string, sureness: number][]; whole: string; tidy: string };

function findForms(column: string): Forms {
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
	return {
		forms: forms.map(([form, sureness]) => [joined(form), sureness]),
		whole: joined(plainWords(column)),
		tidy: tidyWords(column)
	};
}

/** As many as a sheet has columns. */
const mostNames = 16_384;
const found = new Map<string, Forms>();

/** Found once for each name, which is held against all fields of all kinds. */
function formsOf(column: string): Forms {
	let forms = found.get(column);
	if (!forms) {
		// a name is a slice of the file's first megabytes, and would keep them
		const copy = Buffer.from(column).toString();
		forms = findForms(copy);
		if (found.size === mostNames) found.clear();
		found.set(copy, forms);
	}
	return forms;
}

/**
 * How surely a column name is one of the names, 0 to 1, and which: earlier ones are surer, a unit or an average in the
 * column's name makes it less sure.
 */
export function nameScore(column: string, names: Names): { score: number; word: string } {
	const { forms, tidy } = formsOf(column);
	for (const [form, sureness] of forms) {
		const known = form === '' ? undefined : names.get(form);
		if (!known) continue;
		// two languages may share a spelling but for a letter: show the reader's own
		const word = known.words.find((one) => tidy.includes(one)) ?? known.words[0] ?? '';
		return { score: sureness - Math.min(known.place, 60) * 0.003, word };
	}
	return { score: 0, word: '' };
}

const sureOfPhrase = 0.7;

/** How surely a column whose name is a sentence says one of the phrases, and which. */
export function phraseScore(column: string, phrases: Names): { score: number; word: string } {
	const said = phrases.size === 0 ? '' : formsOf(column).whole;
	for (const [phrase, { words }] of phrases) {
		if (said.includes(phrase)) return { score: sureOfPhrase, word: words[0] ?? '' };
	}
	return { score: 0, word: '' };
}
