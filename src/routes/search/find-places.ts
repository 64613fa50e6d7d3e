/** Somewhere to go. */
export type Place = {
	name: string;
	/** What it is: a team, a figure, a page. */
	group: string;
	/** The address, resolved. */
	href: string;
	/** What else it is called. */
	also: readonly string[];
};

/** Letters as somebody types them who lacks the key: no case, no accents, ø as o, æ as ae. */
export const folded = (text: string): string =>
	text.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'ae').normalize('NFD').replaceAll(/\p{M}/gu, '');

const wordsOf = (text: string): string[] =>
	folded(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');

/**
 * The places that are called so, best first: those whose name begins so, those with such words in their name, those with
 * such words in what else they are called, those whose name only holds the letters. Otherwise in the order given.
 */
export function findPlaces(places: readonly Place[], asked: string, most = 20): Place[] {
	const words = wordsOf(asked);
	const whole = folded(asked.trim());
	if (words.length === 0) return [];
	const rankOf = ({ name, group, also }: Place): number => {
		const own = wordsOf(name);
		const begins = (some: string[]) => words.every((word) => some.some((one) => one.startsWith(word)));
		if (folded(name).startsWith(whole)) return 0;
		if (begins(own)) return 1;
		if (begins([...own, ...wordsOf(group), ...also.flatMap(wordsOf)])) return 2;
		return folded(name).includes(whole) ? 3 : Infinity;
	};
	return places
		.map((place) => ({ place, rank: rankOf(place) }))
		.filter(({ rank }) => rank < Infinity)
		.sort((a, b) => a.rank - b.rank)
		.slice(0, most)
		.map(({ place }) => place);
}
