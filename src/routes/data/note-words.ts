import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Note } from '#lib/intake/note.ts';
import { columnsInWords } from './column-in-words.ts';

/** What a file leaves open, in words. */
export function noteWords({ code, details }: Note): string {
	// many a column is named `Kundenr.`, and a sentence has a stop of its own
	const column = typeof details.column === 'string' ? { column: columnsInWords(details.column).replace(/\.$/, '') } : {};
	return wordsFor(`note_${code}`, { ...details, ...column }) ?? code;
}
