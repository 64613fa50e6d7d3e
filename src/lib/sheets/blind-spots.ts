import { tagOf, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { perspectives, type Missing, type Perspective } from '#lib/metrics/metric.ts';
import { listOf, metricName, missingInWords, perspectiveName, sourceNames } from '#lib/questions/names.ts';
import type { Row } from '#lib/scorecards/scorecard.ts';

export type BlindSpots = {
	/** How many figures can be told at all. */
	seen: string;
	/** What is measured much and what least: "Nine figures about speed, one about people". Null where nothing is lacking. */
	uneven: string | null;
	/** The same for each perspective. */
	parts: string[];
	/** What has never been imported, and what nothing can be said of for the want of it. */
	spots: { lacking: string; so: string }[];
};

/** What a figure cannot be told for the want of; null where it can, or only this period has none. */
function lackingInWords(missing: Missing | null, locale: Locale): string | null {
	if (missing?.code === 'not_by_dimension' || missing?.code === 'not_crossed') return missingInWords(missing, locale);
	if (missing?.code !== 'not_imported') return null;
	return m.scorecard_blind_lacking({ sources: sourceNames(missing.sources, locale) }, { locale });
}

const isBlind = ({ figure }: Pick<Row, 'figure'>): boolean => figure.missing?.code === 'not_imported';

function countsOf(rows: readonly Row[], perspective: Perspective): { known: number; total: number } {
	const own = rows.filter(({ metric }) => metric.perspective === perspective);
	return { known: own.filter((row) => !isBlind(row)).length, total: own.length };
}

const topics: Record<Perspective, typeof m.overview_topic_speed> = {
	customers: m.overview_topic_customers,
	people: m.overview_topic_people,
	journey: m.overview_topic_journey,
	learning: m.overview_topic_learning,
	speed: m.overview_topic_speed
};

function unevenInWords(rows: readonly Row[], locale: Locale): string | null {
	const seen = perspectives
		.map((perspective) => ({ perspective, ...countsOf(rows, perspective) }))
		.filter(({ total }) => total > 0);
	const most = seen.toSorted((a, b) => b.known - a.known).at(0);
	const least = seen.toSorted((a, b) => a.known / a.total - b.known / b.total).at(0);
	// where most of each can be told, their numbers say nothing of what is not seen
	if (!most || !least || 2 * least.known > least.total || most === least) return null;
	const count = (known: number): string => m.overview_number({ count: known }, { locale });
	const said = m.overview_blind_uneven(
		{
			count: most.known,
			many: count(most.known),
			most: topics[most.perspective]({}, { locale }),
			few: count(least.known),
			least: topics[least.perspective]({}, { locale })
		},
		{ locale }
	);
	return said.charAt(0).toLocaleUpperCase(tagOf(locale)) + said.slice(1);
}

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
		uneven: known === rows.length ? null : unevenInWords(rows, locale),
		parts: perspectives.map((perspective) => {
			const counts = countsOf(rows, perspective);
			return m.scorecard_blind_part({ perspective: perspectiveName(perspective, locale), ...counts }, { locale });
		}),
		spots: [...lacking].map(([what, names]) => ({
			lacking: what,
			so: m.scorecard_blind_so({ names: listOf(names, locale) }, { locale })
		}))
	};
}
