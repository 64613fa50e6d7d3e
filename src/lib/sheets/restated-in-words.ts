import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { lastOfMonth } from '#lib/model/day.ts';
import type { DefinitionVersion } from '#lib/model/definitions.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import { differenceInWords } from './difference-in-words.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';

/** What may have changed a figure since it was reported. */
export type Since = { imports: readonly ImportEntry[]; versions: readonly DefinitionVersion[] };

/** Nothing that is known. */
export const nothingSince: Since = { imports: [], versions: [] };

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** Imports that came or went after a figure was reported, and speak of its month. */
function importsSince({ month, lastImport, reportedAt }: NonNullable<Weighed['restated']>['first'], since: Since) {
	return since.imports.filter(
		({ id, undoneAt, firstDay, lastDay }) =>
			firstDay !== null &&
			lastDay !== null &&
			firstDay <= lastOfMonth(month) &&
			lastDay >= month &&
			(id > lastImport || (undoneAt !== null && undoneAt >= reportedAt))
	);
}

/** What a figure was when it was first reported, what it is now, and what the difference is made of; null where none was reported. */
export function restatedInWords(
	{ metric, restated }: Pick<Weighed, 'metric' | 'restated'>,
	since: Since,
	locale: Locale = getLocale()
): string | null {
	if (!restated) return null;
	const { first, difference, byDefinitions, byData } = restated;
	const told = { value: spellValue(metric.unit, first.value, locale), day: spellDay(dayOf(first.reportedAt), locale) };
	if (difference === null || byData === null) return m.reported_gone(told, { locale });
	const size = (part: number): string => differenceInWords(metric, part, locale);
	const sentences: string[] =
		difference === 0
			? [m.reported_same(told, { locale })]
			: [
					m.reported_differs(
						{ ...told, now: spellValue(metric.unit, first.value + difference, locale), difference: size(difference) },
						{ locale }
					)
				];
	for (const part of byDefinitions) {
		const reason = since.versions.find(({ number }) => number === part.version)?.reason ?? '';
		sentences.push(
			m.reported_by_definitions({ difference: size(part.difference), version: part.version, reason }, { locale })
		);
	}
	if (Math.abs(byData) > rounding * Math.abs(first.value))
		sentences.push(byDataInWords(size(byData), first, since, locale));
	return sentences.join(' ');
}

/** What is left of sums and quotients below this share of a figure is no difference. */
const rounding = 1e-12;

function byDataInWords(
	difference: string,
	first: NonNullable<Weighed['restated']>['first'],
	since: Since,
	locale: Locale
): string {
	const imports = importsSince(first, since).flatMap(({ id, fileName: file, importedAt, undoneAt }) => [
		...(id > first.lastImport
			? [m.reported_import({ file, day: spellDay(dayOf(importedAt), locale) }, { locale })]
			: []),
		...(undoneAt === null ? [] : [m.reported_undone({ file, day: spellDay(dayOf(undoneAt), locale) }, { locale })])
	]);
	return imports.length === 0
		? m.reported_by_data_unknown({ difference }, { locale })
		: m.reported_by_data({ difference, imports: imports.join(', ') }, { locale });
}
