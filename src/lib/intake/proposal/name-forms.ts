/** A name in the forms under which it may be known: letters spelled out, words in one order, without a suffix. */
export type NameForms = {
	words: string[];
	letters: string;
	ordered: string;
	bareOrdered: string;
	digits: string;
};

// ö is written oe and o, and å is written aa and a: names are compared by the shortest
const folds: [RegExp, string][] = [
	[/æ|ae|ä/g, 'a'],
	[/ø|oe|ö/g, 'o'],
	[/å|aa/g, 'a'],
	[/ü|ue/g, 'u'],
	[/ß/g, 'ss']
];

const plain = (name: string): string => {
	let text = name.toLowerCase();
	for (const [letters, spelled] of folds) text = text.replace(letters, spelled);
	return text.normalize('NFD').replace(/\p{M}/gu, '');
};

const wordsOf = (text: string) => text.split(/[^\p{L}\d]+/u).filter((word) => word !== '');

/** A name's forms; a suffix is what stands after a dash or in brackets at its end. */
export function nameForms(name: string): NameForms {
	const text = plain(name);
	const words = wordsOf(text);
	const bare = wordsOf(text.replace(/\s+[-–|/]\s*[^\s-–|/]{1,6}\s*$|\s*[([][^)\]]*[)\]]\s*$/, ''));
	const inOrder = (some: string[]) => [...some].sort().join('');
	return {
		words,
		letters: words.join(''),
		ordered: inOrder(words),
		bareOrdered: inOrder(bare.length > 0 ? bare : words),
		digits: (text.match(/\d+/g) ?? []).join(' ')
	};
}

/** True when one word is made of the beginnings of the words of a name, as dpe of Dorthe Pedersen. */
export function initialsFit(words: string[], name: string[]): boolean {
	const [initials = ''] = words;
	if (words.length !== 1 || initials.length < 2 || initials.length > 5 || name.length < 2) return false;
	return madeOf(initials, name);
}

function madeOf(initials: string, name: string[]): boolean {
	const [word, ...others] = name;
	if (word === undefined) return initials === '';
	for (let taken = 1; taken <= Math.min(3, initials.length); taken++)
		if (word.startsWith(initials.slice(0, taken)) && madeOf(initials.slice(taken), others)) return true;
	// a middle name may be left out
	return others.length > 0 && others.length < 3 && madeOf(initials, others);
}

/** True when one name is another with a word or two more: a name taken in marriage, or a middle name. */
export function isPartOfName(words: string[], name: string[]): boolean {
	const more = name.length - words.length;
	return words.length >= 2 && more >= 1 && more <= 2 && words.every((word) => name.includes(word));
}

const mostSteps = 3;

/** How many letters must be put in, taken out or changed to make one word of another; 3 stands for more than two. */
export function letterSteps(one: string, other: string): number {
	if (Math.abs(one.length - other.length) >= mostSteps) return mostSteps;
	let row = Array.from({ length: other.length + 1 }, (_, place) => place);
	for (let place = 1; place <= one.length; place++) {
		const next = [place];
		for (let at = 1; at <= other.length; at++) {
			const change = (row[at - 1] ?? 0) + Number(one[place - 1] !== other[at - 1]);
			next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
		}
		if (Math.min(...next) >= mostSteps) return mostSteps;
		row = next;
	}
	return Math.min(row[other.length] ?? mostSteps, mostSteps);
}
