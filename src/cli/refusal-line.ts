import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Refusal } from '#lib/intake/refusal.ts';

/** What a file was refused for and what to do, on one line. */
export function refusalLine({ code, details, message }: Refusal) {
	const what = wordsFor(`refusal_${code}`, details);
	const remedy = wordsFor(`refusal_${code}_remedy`, details);
	return `${what && remedy ? `${what} ${remedy}` : message} (${code})`;
}
