import type { Totals } from '#lib/facts/running-totals.ts';
import { getLocale } from '#lib/i18n/words.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import type { Question } from './question.ts';
import { scorecardOf } from './scorecard-of.ts';
import type { Sheet } from './sheet.ts';
import { sheetOf } from './sheet-of.ts';

const mostSheets = 200;

// Forgotten with the totals, so with the version of the data. A sheet says the same to everybody who may ask.
const sheets = new WeakMap<Totals, Map<string, Sheet>>();

/** The sheet that answers a question from these totals, worked out the first time it is asked in a language. */
export function rememberedSheet(totals: Totals, question: Question, locale: Locale = getLocale()): Sheet {
	const known = sheets.get(totals) ?? new Map<string, Sheet>();
	sheets.set(totals, known);
	const asked = JSON.stringify([locale, question]);
	const remembered = known.get(asked);
	if (remembered) return remembered;
	const sheet = sheetOf(scorecardOf(totals, question), locale);
	const [oldest] = known.keys();
	if (known.size >= mostSheets && oldest !== undefined) known.delete(oldest);
	known.set(asked, sheet);
	return sheet;
}
