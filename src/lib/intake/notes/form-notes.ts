import type { Note, NoteCode } from '#lib/intake/note.ts';
import type { OpenedTable } from '#lib/intake/table/open-table.ts';

/** What the form of a file says: what was left out of it, mended, or may be missing. */
export function formNotes(table: OpenedTable, rowCap: number | null): Note[] {
	const { scan, dialect } = table;
	const counted = (code: NoteCode, count: number): Note[] => (count > 0 ? [{ code, details: { count } }] : []);
	const plain = (code: NoteCode, holds: boolean): Note[] => (holds ? [{ code, details: {} }] : []);
	return [
		...plain('header_absent', dialect.headerRows === 0),
		...counted('more_tables', table.tables - 1),
		...counted('round_rows', rowCap ?? 0),
		...(!scan.encodingProved && scan.encoding.startsWith('utf-16')
			? [{ code: 'encoding_guessed', details: { encoding: 'UTF-16' } } as const]
			: []),
		...plain('letters_mended', scan.repaired),
		...counted('repeated_headers', table.repeatedHeaders),
		...counted('footer_rows', table.footerRows),
		...counted('nuls', scan.nuls)
	];
}
