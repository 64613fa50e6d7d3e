import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import type { Stop } from '#lib/server/imports/may-go-unattended.ts';
import { refusalWords } from './refusal-words.ts';

/** Why a file that came by itself waits for a person. */
export function stopWords({ code, details }: Stop): string {
	if (code.startsWith('refusal_')) return refusalWords({ code: code.slice('refusal_'.length), details }).message;
	return wordsFor(code, details) ?? m.import_refused();
}
