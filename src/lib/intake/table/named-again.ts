import { isSameRow } from './tokenise.ts';

/**
 * Reads the rows of a table whose names may stand among them again, in another order where files of two systems were put
 * one behind the other: rows come in the order of the first names.
 */
export function namedAgain(names: string[]) {
	const known = new Set(names);
	const mayTurn = known.size === names.length && names.length > 1;
	let places: number[] | null = null;
	return {
		/** True for a row that names the columns once more; the rows after it are read in its order. */
		isHeader: (row: string[]): boolean => {
			const own = withoutMark(row);
			if (isSameRow(own, names)) places = null;
			else if (mayTurn && isTurned(own, known)) places = names.map((name) => own.indexOf(name));
			else return false;
			return true;
		},
		inOrder: (row: string[]): string[] =>
			places === null || row.length === 1
				? row
				: [...places.map((place) => row[place] ?? ''), ...row.slice(places.length)]
	};
}

const isTurned = (row: string[], names: Set<string>): boolean =>
	names.has(row[0] ?? '') &&
	row.length === names.size &&
	row.every((cell) => names.has(cell)) &&
	new Set(row).size === names.size;

/** Of files that were put one behind the other, each but the first begins with a mark of its encoding. */
const withoutMark = (row: string[]): string[] =>
	row[0]?.startsWith('\ufeff') === true ? [row[0].slice(1), ...row.slice(1)] : row;
