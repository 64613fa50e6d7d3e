import { m } from '#lib/i18n/words.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Note } from '#lib/intake/notes.ts';
import type { ImportEntry, Issue } from '#lib/model/import.ts';

const issueName = (code: string) => wordsFor(`issue_${code}`) ?? code;

/** What an import did, in a few lines. */
export function reportLines(entry: ImportEntry, dryRun: boolean): string[] {
	const { fileName, kind, read, stored, doubled, refused } = entry;
	const problems = Object.entries(entry.issues).map(([code, count]) => `  ${issueName(code)}: ${count}`);
	return [
		dryRun ? m.terminal_tried({ fileName }) : m.terminal_imported({ fileName, id: entry.id }),
		m.terminal_counts({ kind: wordsFor(`kind_${kind}`) ?? kind, read, stored, doubled, refused }),
		...(entry.firstDay === null || entry.lastDay === null
			? []
			: [m.terminal_days({ from: entry.firstDay, to: entry.lastDay })]),
		...(problems.length > 0 ? [m.terminal_problems(), ...problems] : [])
	];
}

/** What a file leaves open, as a line. */
export const noteLine = ({ code, details }: Note) => wordsFor(`note_${code}`, details) ?? code;

/** One problem of one value, as a line. */
export const issueLine = ({ row, column, code, value }: Issue) =>
	m.terminal_issue({ row, column, what: issueName(code), value });
