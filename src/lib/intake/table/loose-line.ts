import type { Dialect } from '#lib/intake/dialect.ts';

/**
 * The cells of a line whose quotation marks do not add up. A mark counts only where a value both begins and ends with it;
 * values are put together again only as far as the line has more cells than the table.
 */
export function readLoosely(
	line: string,
	{ delimiter, quote, escape }: Pick<Dialect, 'delimiter' | 'quote' | 'escape'>,
	cells: number | null
): string[] {
	const parts = line.split(delimiter);
	let spare = cells === null ? 0 : parts.length - cells;
	const row: string[] = [];
	for (let place = 0; place < parts.length; place++) {
		const part = parts[place] ?? '';
		const joined = part.startsWith(quote) && !isClosed(part, quote) ? closingPart(parts, place, spare, quote) : place;
		spare -= joined - place;
		const value = parts.slice(place, joined + 1).join(delimiter);
		row.push(
			isClosed(value, quote)
				? value
						.trimEnd()
						.slice(1, -1)
						.replaceAll(escape + quote, quote)
				: value
		);
		place = joined;
	}
	return row;
}

const isClosed = (part: string, quote: string) =>
	part.length >= 2 && part.startsWith(quote) && part.trimEnd().endsWith(quote);

/** The part among the next `spare` ones that closes the value begun at `place`; `place` itself where none does. */
function closingPart(parts: string[], place: number, spare: number, quote: string): number {
	for (let next = place + 1; next <= place + spare; next++) if (parts[next]?.trimEnd().endsWith(quote)) return next;
	return place;
}
