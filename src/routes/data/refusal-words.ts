import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import type { RefusalNotice } from '#lib/server/imports/imports.ts';

/** Why a file is not taken in, and what to do about it. */
export type RefusalWords = { code: string; message: string; remedy: string };

export const refusalWords = ({ code, details }: RefusalNotice['refusal']): RefusalWords => ({
	code,
	message: wordsFor(`refusal_${code}`, details) ?? m.import_refused(),
	remedy: wordsFor(`refusal_${code}_remedy`, details) ?? m.import_refused_remedy()
});
