import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Dialect } from '#lib/intake/dialect.ts';
import { numberedRows } from '#lib/intake/numbered-rows.ts';
import { read, type ReadOptions } from '#lib/intake/read.ts';
import { openRecordOfRow, type RecordOfRow } from '#lib/intake/record-of-row.ts';
import type { Issue, Recipe } from '#lib/model/import.ts';
import { csvBegin, csvLine } from './csv-line.ts';
import type { ProblemWords } from './imports.ts';
import { idName, ourMark, packed } from './our-columns.ts';

/** More rows than a person mends by hand. */
const rowsAtMost = 50_000;

type File = { path: string; dialect: Dialect; recipe: Recipe };
/** What is wrong with a row, and whether it became a record all the same. */
type Problem = { issues: Issue[]; stored: boolean };

async function problemsByRow({ path, dialect, recipe }: File, options: ReadOptions): Promise<Map<number, Problem>> {
	const byRow = new Map<number, Problem>();
	for await (const { issues, rows } of read(path, dialect, recipe, { ...options, mostRefusedShare: 1 })) {
		const stored = new Set(issues.length > 0 ? rows : []);
		for (const issue of issues) {
			if (issue.row === 0) continue;
			const known = byRow.get(issue.row);
			if (known) known.issues.push(issue);
			else if (byRow.size < rowsAtMost) byRow.set(issue.row, { issues: [issue], stored: stored.has(issue.row) });
		}
	}
	return byRow;
}

/** The records that rows with problems are parts of: their other rows are listed too, as a part alone would be all of it. */
async function groupsOf(
	{ path, dialect, recipe }: File,
	problems: Map<number, Problem>,
	recordOf: (row: string[]) => RecordOfRow
): Promise<Set<string>> {
	const groups = new Set<string>();
	if (recipe.combine === null) return groups;
	for await (const { row, cells } of (await numberedRows(path, dialect)).rows) {
		const { group } = problems.has(row) ? recordOf(cells) : { group: null };
		if (group !== null) groups.add(group);
	}
	return groups;
}

async function* lines(
	file: File,
	problems: Map<number, Problem>,
	options: ReadOptions,
	{ headings, codes }: ProblemWords
) {
	const { path, dialect, recipe } = file;
	const { header, rows } = await numberedRows(path, dialect);
	const recordOf = await openRecordOfRow(path, dialect, recipe, header, options);
	const groups = await groupsOf(file, problems, recordOf);
	const { row: rowName, column, value, rule, mend } = headings;
	yield csvBegin + csvLine([...header, ...[rowName, column, value, rule, mend].map((name) => ourMark + name), idName]);
	for await (const { row, cells } of rows) {
		const problem = problems.get(row);
		if (!problem && groups.size === 0) continue;
		const { identity, group } = recordOf(cells);
		if (!problem && (group === null || !groups.has(group))) continue;
		const { issues = [], stored = false } = problem ?? {};
		const kinds = [...new Set(issues.map(({ code }) => code))];
		const said = (part: 'rule' | 'mend') => kinds.map((code) => codes[code]?.[part] ?? code).join(' ');
		const listed = (texts: string[]) => texts.filter((text) => text !== '').join(' · ');
		// a row with too few cells still has ours in their columns; one with too many loses none
		const own = header.map((_, place) => cells[place] ?? '');
		const over = cells.slice(header.length).filter((cell) => cell !== '');
		const columns = listed(issues.map((issue) => issue.column));
		const values = listed([...issues.map((issue) => issue.value), ...over]);
		// where the whole row identifies, one that became no record is, once mended, a record of its own
		const isTold = group === null && (recipe.identity.length > 0 || stored);
		yield csvLine([...own, `${row}`, columns, values, said('rule'), said('mend'), isTold ? packed(identity) : '']);
	}
}

/** Writes the rows of a file that have problems, each with what is wrong and how to mend it. */
export async function writeProblemRows(file: File, options: ReadOptions, words: ProblemWords, to: string) {
	const problems = await problemsByRow(file, options);
	await pipeline(Readable.from(lines(file, problems, options, words)), createWriteStream(to));
}
