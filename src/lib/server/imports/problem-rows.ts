import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Dialect } from '#lib/intake/dialect.ts';
import { numberedRows } from '#lib/intake/numbered-rows.ts';
import { read, type ReadOptions } from '#lib/intake/read.ts';
import { rowIdentity } from '#lib/intake/row-identity.ts';
import type { Issue, Recipe } from '#lib/model/import.ts';
import { csvBegin, csvLine } from './csv-line.ts';
import type { ProblemWords } from './imports.ts';
import { idName, ourMark, packed } from './our-columns.ts';

/** More rows than a person mends by hand. */
const rowsAtMost = 50_000;

type File = { path: string; dialect: Dialect; recipe: Recipe };

/**
 * The problems of a file by row. Where the whole row identifies a record, only rows that became none: a mended copy of a
 * stored one would be counted beside it.
 */
async function problemsByRow({ path, dialect, recipe }: File, options: ReadOptions): Promise<Map<number, Issue[]>> {
	const byRow = new Map<number, Issue[]>();
	const wholeRow = recipe.identity.length === 0 && recipe.combine === null;
	for await (const { issues, rows } of read(path, dialect, recipe, { ...options, mostRefusedShare: 1 })) {
		const stored = new Set(wholeRow ? rows : []);
		for (const issue of issues) {
			if (issue.row === 0 || stored.has(issue.row)) continue;
			const known = byRow.get(issue.row);
			if (known) known.push(issue);
			else if (byRow.size < rowsAtMost) byRow.set(issue.row, [issue]);
		}
	}
	return byRow;
}

async function* lines(
	{ path, dialect, recipe }: File,
	problems: Map<number, Issue[]>,
	options: ReadOptions,
	{ headings, codes }: ProblemWords
) {
	const { header, rows } = await numberedRows(path, dialect);
	const identityOf = rowIdentity(recipe, header, options);
	const { row: rowName, column, value, rule, mend } = headings;
	yield csvBegin + csvLine([...header, ...[rowName, column, value, rule, mend].map((name) => ourMark + name), idName]);
	for await (const { row, cells } of rows) {
		const found = problems.get(row);
		if (!found) continue;
		const kinds = [...new Set(found.map(({ code }) => code))];
		const said = (part: 'rule' | 'mend') => kinds.map((code) => codes[code]?.[part] ?? code).join(' ');
		const listed = (texts: string[]) => texts.filter((text) => text !== '').join(' · ');
		// a row with too few cells still has ours in their columns; one with too many loses none
		const own = header.map((_, place) => cells[place] ?? '');
		const over = cells.slice(header.length).filter((cell) => cell !== '');
		const columns = listed(found.map((issue) => issue.column));
		const values = listed([...found.map((issue) => issue.value), ...over]);
		yield csvLine([...own, `${row}`, columns, values, said('rule'), said('mend'), packed(identityOf(cells))]);
	}
}

/** Writes the rows of a file that have problems, each with what is wrong and how to mend it. */
export async function writeProblemRows(file: File, options: ReadOptions, words: ProblemWords, to: string) {
	const problems = await problemsByRow(file, options);
	await pipeline(Readable.from(lines(file, problems, options, words)), createWriteStream(to));
}
