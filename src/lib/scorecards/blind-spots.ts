import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectives, type Missing } from '#lib/metrics/metric.ts';
import { listOf, metricName, missingInWords, perspectiveName, sourceNames } from './names.ts';
import type { Row } from './scorecard.ts';

export type BlindSpots = {
	/** How many figures can be told at all. */
	seen: string;
	/** The same for each perspective. */
	parts: string[];
	/** What has never been imported, and what nothing can be said of for the want of it. */
	spots: { lacking: string; so: string }[];
};

/** What a figure cannot be told for the want of; null where it can, or only this period has none. */
function lackingInWords(missing: Missing | null, locale: Locale): string | null {
	if (missing?.code === 'not_by_dimension') return missingInWords(missing, locale);
	if (missing?.code !== 'not_imported') return null;
	return m.scorecard_blind_lacking({ sources: sourceNames(missing.sources, locale) }, { locale });
}

const isBlind = ({ figure }: Pick<Row, 'figure'>): boolean => figure.missing?.code === 'not_imported';

/** What is measured, and what not at all because its data have never been imported. */
export function blindSpots(rows: readonly Row[], locale: Locale = getLocale()): BlindSpots {
	const lacking = new Map<string, string[]>();
	for (const { metric, figure } of rows) {
		const what = lackingInWords(figure.missing, locale);
		if (what !== null) lacking.set(what, [...(lacking.get(what) ?? []), metricName(metric, locale)]);
	}
	const known = rows.filter((row) => !isBlind(row)).length;
	return {
		seen:
			known === rows.length
				? m.scorecard_blind_none({}, { locale })
				: m.scorecard_blind_seen({ known, total: rows.length }, { locale }),
		parts: perspectives.map((perspective) => {
			const own = rows.filter(({ metric }) => metric.perspective === perspective);
			const counts = { known: own.filter((row) => !isBlind(row)).length, total: own.length };
			return m.scorecard_blind_part({ perspective: perspectiveName(perspective, locale), ...counts }, { locale });
		}),
		spots: [...lacking].map(([what, names]) => ({
			lacking: what,
			so: m.scorecard_blind_so({ names: listOf(names, locale) }, { locale })
		}))
	};
}
