import type { Recipe } from '#lib/model/import.ts';

type Choice = Recipe['leaveOut'][number];

const plain = (text: string) => text.trim().toLowerCase();

/** Tells the rows that a recipe leaves out: those with one of the values of `leaveOut`, and those with none of `only`. */
export function rowFilter({ leaveOut, only }: Recipe, header: string[]): (row: string[]) => boolean {
	const compile = ({ column, values }: Choice) => ({
		place: header.indexOf(column),
		values: new Set(values.map(plain))
	});
	const [out, within] = [leaveOut.map(compile), only.map(compile)];
	if (out.length + within.length === 0) return () => false;
	const holds =
		(row: string[]) =>
		({ place, values }: ReturnType<typeof compile>) =>
			values.has(plain(row[place] ?? ''));
	return (row) => out.some(holds(row)) || !within.every(holds(row));
}
