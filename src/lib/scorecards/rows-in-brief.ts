import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Row } from './scorecard.ts';

/** Rows in one line: how many figures, how many signals their charts show now, and what is withheld or cannot be told. */
export function rowsInBrief(rows: readonly Pick<Row, 'figure' | 'trend'>[], locale: Locale = getLocale()): string {
	const signals = rows.filter(({ trend }) => trend.reading.code === 'signal').length;
	const withheld = rows.filter(({ figure }) => figure.missing?.code === 'withheld').length;
	const lacking = rows.filter(({ figure }) => figure.missing !== null).length - withheld;
	return [
		m.score_figures({ count: rows.length }, { locale }),
		signals === 0 ? m.score_no_signals({}, { locale }) : m.score_signals({ count: signals }, { locale }),
		...(withheld > 0 ? [m.score_withheld({ count: withheld }, { locale })] : []),
		...(lacking > 0 ? [m.score_lacking({ count: lacking }, { locale })] : [])
	].join(' · ');
}
