import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import type { Balance } from '#lib/scorecards/balance-of.ts';
import type { ListedFindings } from '#lib/sheets/findings-listed.ts';
import type { Row } from '#lib/scorecards/scorecard.ts';
import type { TargetRow } from '#lib/scorecards/target-rows.ts';

export type Heard = {
	weight: Balance;
	compared: boolean;
	changed: ListedFindings;
	rows: readonly Pick<Row, 'figure'>[];
	targets: readonly Pick<TargetRow, 'judged'>[];
};

function balanceSentence({ weight, compared }: Heard, locale: Locale): string {
	if (!compared) return m.report_verdict_alone({}, { locale });
	if (!weight) return m.report_verdict_unknown({}, { locale });
	if (weight.low > 0) return m.report_verdict_left({}, { locale });
	return weight.high < 0 ? m.report_verdict_right({}, { locale }) : m.report_verdict_level({}, { locale });
}

function targetSentence({ targets }: Heard, locale: Locale): string | null {
	const failing = targets.filter(({ judged }) => judged.assurance === 'will_not').length;
	return failing === 0 ? null : m.report_verdict_targets({ count: failing, total: targets.length }, { locale });
}

function blindSentence({ rows }: Heard, locale: Locale): string | null {
	const known = rows.filter(({ figure }) => figure.missing?.code !== 'not_imported').length;
	return known === rows.length ? null : m.report_verdict_seen({ known, total: rows.length }, { locale });
}

/** What a reader should know who reads no further: three sentences at most. */
export function verdictOf(heard: Heard, locale: Locale = getLocale()): string[] {
	const [strongest] = heard.changed.list;
	return [
		balanceSentence(heard, locale),
		heard.compared ? (strongest?.sentence ?? m.report_verdict_nothing({}, { locale })) : null,
		targetSentence(heard, locale) ?? blindSentence(heard, locale)
	].filter((sentence) => sentence !== null);
}
