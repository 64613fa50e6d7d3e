import { m } from '#lib/i18n/words.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import type { Refusal } from '#lib/intake/refusal.ts';

/** What a file was refused for and what to do, on one line. */
export function refusalLine({ code, details, message, otherSheets }: Refusal) {
	const what = wordsFor(`refusal_${code}`, details);
	const remedy = wordsFor(`refusal_${code}_remedy`, details);
	const sheets = otherSheets.length === 0 ? '' : ` ${m.terminal_other_sheets({ sheets: otherSheets.join(', ') })}`;
	return `${what && remedy ? `${what} ${remedy}` : message}${sheets} (${code})`;
}
