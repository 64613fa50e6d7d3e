import type { Recipe } from '#lib/model/import.ts';

const longest = 120;

/** A file's name without its ending and without the number, day or week that the next file will have another of. */
const stemOf = (fileName: string): string => {
	const stem = fileName.replace(/(\.[^.]{1,5}){1,2}$/, '');
	return stem.replace(/[\s_.-]*\d[\d\s_.-]*$/, '') || stem || fileName;
};

/** What a recipe yet unsaved is called: after its source, else after its file, and not like one that reads other files. */
export function recipeName(recipe: Recipe, fileName: string, saved: readonly Recipe[]): string {
	const wanted = (recipe.profile === '' ? stemOf(fileName) : recipe.name).slice(0, longest - 4);
	const isTaken = (name: string) =>
		saved.some((other) => other.name === name && other.header.join('\n') !== recipe.header.join('\n'));
	if (!isTaken(wanted)) return wanted;
	const numbers = Array.from({ length: saved.length + 1 }, (_, place) => place + 2);
	return numbers.map((number) => `${wanted} ${number}`).find((name) => !isTaken(name)) ?? wanted;
}
