import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Cell, Table } from '#lib/exports/table.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { answerOf } from './answer-of.ts';
import { levelInWords } from './level-in-words.ts';
import type { Kept } from './story.ts';

/** The estimates of all these analyses as they leave, one a row; null where there are none. */
export function estimateTable(kept: readonly Pick<Kept, 'result'>[], locale: Locale): Table | null {
	const told = kept.map(({ result }) => ({ result, answer: answerOf(result, locale) }));
	const [first] = told;
	if (!first) return null;
	return {
		title: told.length === 1 ? first.answer.question : m.analyses_title({}, { locale }),
		notes: told.map(({ answer }) => answer.lead),
		columns: columns(locale),
		rows: told.flatMap(({ result, answer }) =>
			result.estimates.map((estimate, place): Cell[] => {
				const words = answer.estimates[place];
				const { value, low, high, detectable, p, q, claim } = estimate;
				return [
					answer.question,
					answer.of,
					words?.name ?? estimate.name,
					cell(estimate, value),
					cell(estimate, low),
					cell(estimate, high),
					words?.n ?? '',
					words?.method ?? '',
					cell(estimate, detectable),
					q ?? p,
					levelInWords(claim, locale).name
				];
			})
		)
	};
}

const cell = ({ unit }: Estimated, value: number | null): Cell => (value === null ? null : { value, unit });

const columns = (locale: Locale): Table['columns'] => [
	{ name: m.analyses_column_question({}, { locale }), unit: 'text' },
	{ name: m.analyses_column_of({}, { locale }), unit: 'text' },
	{ name: m.analyses_column_name({}, { locale }), unit: 'text' },
	{ name: m.analyses_column_value({}, { locale }) },
	{ name: m.analyses_column_low({}, { locale }) },
	{ name: m.analyses_column_high({}, { locale }) },
	{ name: m.analyses_column_n({}, { locale }), unit: 'text' },
	{ name: m.analyses_column_method({}, { locale }), unit: 'text' },
	{ name: m.analyses_column_detectable({}, { locale }) },
	{ name: m.analyses_column_chance({}, { locale }), unit: 'share' },
	{ name: m.analyses_column_level({}, { locale }), unit: 'text' }
];
