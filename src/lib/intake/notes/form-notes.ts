import type { Container } from '#lib/intake/container.ts';
import type { Note, NoteCode } from '#lib/intake/note.ts';
import { decodeBytes } from '#lib/intake/table/decode.ts';
import type { OpenedTable } from '#lib/intake/table/open-table.ts';

/** A sheet of so much of the length of the one that is read may belong to it, as that of another month does. */
const shareOfRows = 0.2;

/** What a workbook holds that is not read, or that nobody sees who opens it. */
export function workbookNotes(container: Container | null): Note[] {
	if (container?.kind !== 'workbook' || container.sheet === null) return [];
	const { sheet, sheets, hiddenRows = 0 } = container;
	const rows = sheets.find(({ name }) => name === sheet)?.rows ?? 0;
	const others = sheets.filter((other) => other.name !== sheet && other.rows >= shareOfRows * rows);
	return [
		...(others.length > 0
			? [{ code: 'other_sheets', details: { sheet, sheets: others.map(({ name }) => name).join(', ') } } as const]
			: []),
		...(hiddenRows > 0 ? [{ code: 'hidden_rows', details: { count: hiddenRows } } as const] : [])
	];
}

/** What the form of a file says: what was left out of it, mended, or may be missing. */
export function formNotes(table: OpenedTable, rowCap: number | null): Note[] {
	const { scan, dialect } = table;
	const counted = (code: NoteCode, count: number): Note[] => (count > 0 ? [{ code, details: { count } }] : []);
	const plain = (code: NoteCode, holds: boolean): Note[] => (holds ? [{ code, details: {} }] : []);
	return [
		...plain('header_absent', dialect.headerRows === 0),
		...counted('more_tables', table.tables - 1),
		...counted('round_rows', rowCap ?? 0),
		...(!scan.encodingProved && scan.encoding.startsWith('utf')
			? [{ code: 'encoding_guessed', details: { encoding: scan.encoding === 'utf-8' ? 'UTF-8' : 'UTF-16' } } as const]
			: []),
		...plain('letters_mended', scan.repaired),
		...mixedNotes(scan),
		...plain('letters_lost', scan.lost),
		...counted('repeated_headers', table.repeatedHeaders),
		...counted('footer_rows', table.footerRows),
		...counted('nuls', scan.nuls)
	];
}

/** One letter as it is read where a row is written in the other encoding. */
function mixedNotes({ mixed: letter, encoding }: OpenedTable['scan']): Note[] {
	if (letter === null) return [];
	const spelled = encoding.startsWith('utf') ? '\ufffd' : decodeBytes(Buffer.from(letter), encoding);
	return [{ code: 'letters_mixed', details: { letter, spelled } }];
}
