import type { Writing } from './row-parser.ts';

/** A value may hold the narrow mark by chance. */
const nearlyAll = 0.9;

const outsideMarks = (text: string, quote: string, escape: string): string => {
	if (quote === '') return text;
	// written without a choice within the repetition, which would take too long where a mark never closes
	const others = escape === quote ? `[^${quote}]*` : `[^${quote}\\\\]*`;
	const inside = `${others}(?:${escape === quote ? quote + quote : '\\\\[^]'}${others})*`;
	return text.replace(new RegExp(`${quote}${inside}${quote}`, 'g'), quote + quote);
};

/**
 * A delimiter of several characters, where what was found is only a part of it: `||` where the mark comes in pairs,
 * `, ` where the same mark stands beside it. To be measured against the narrow one.
 */
export function widenDelimiter(text: string, { delimiter, quote, escape }: Writing): string {
	if (delimiter.startsWith(' ')) return delimiter;
	const bare = outsideMarks(text, quote, escape);
	const runs = bare.match(new RegExp(`${literally(delimiter)}+`, 'g')) ?? [];
	const pairs = runs.filter(({ length }) => length % 2 === 0).length;
	let wide = runs.length > 0 && pairs >= nearlyAll * runs.length ? delimiter + delimiter : delimiter;
	for (let step = 0; step < 4 && delimiter !== '\t'; step++) {
		const parts = bare.split(wide);
		const after = parts.slice(1).map((part) => part[0] ?? '\n');
		const before = parts.slice(0, -1).map((part) => part.at(-1) ?? '\n');
		const right = beside(after, quote);
		const left = beside(before, quote);
		if (right === '' && left === '') break;
		wide = left + wide + right;
	}
	return wide;
}

/** The mark that nearly all of the characters are; nothing where they differ or may belong to a value. */
function beside(characters: string[], quote: string): string {
	const [first = ''] = characters;
	const isMark = /[^\p{L}\p{N}\r\n]/u.test(first) && first !== quote && first !== '"' && first !== "'";
	const same = characters.filter((character) => character === first).length;
	return isMark && same >= nearlyAll * characters.length ? first : '';
}

const literally = (mark: string) => mark.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
