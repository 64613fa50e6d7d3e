import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Note } from '#lib/intake/note.ts';

/** What a file leaves open, in words. */
export const noteWords = ({ code, details }: Note): string => wordsFor(`note_${code}`, details) ?? code;
