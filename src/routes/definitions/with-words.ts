import type { DefinitionInWords, Family } from '#lib/sheets/definition-in-words.ts';

const textOf = ({ key, name, brief, definition, needs }: DefinitionInWords): string =>
	[key, name, brief ?? '', definition, ...needs.map((need) => need.name)].join(' ').toLocaleLowerCase();

/** Whether a family has every one of these words, in its names, its definitions or the data it needs. */
export function hasWords({ head, variants }: Family, words: string): boolean {
	const text = [head, ...variants].map(textOf).join(' ');
	return words
		.toLocaleLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}
