import { spellDay } from '#lib/i18n/spell-day.ts';
import { spellValue, type Locale } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { lastOfMonth } from '#lib/model/day.ts';
import type { DefinitionVersion } from '#lib/model/definitions.ts';
import type { ImportEntry } from '#lib/model/import.ts';
import { differenceInWords } from './difference-in-words.ts';
import type { Weighed } from '#lib/scorecards/scorecard.ts';

/** What may have changed a figure since it was reported. */
export type Since = {
	imports: readonly ImportEntry[];
	versions: readonly DefinitionVersion[];
	/** Since when a newer program counts in another way, in seconds since 1970; null where none ever did. */
	countedAnewAt: number | null;
};

/** Nothing that is known. */
export const nothingSince: Since = { imports: [], versions: [], countedAnewAt: null };

type First = NonNullable<Weighed['restated']>['first'];

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** Imports that came or went after a figure was reported, speak of its month, and brought anything. */
function importsSince({ month, lastImport, reportedAt }: First, since: Since) {
	return since.imports.filter(
		({ id, undoneAt, firstDay, lastDay, stored, changed, removed }) =>
			stored + changed + removed > 0 &&
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
	const countedAnew = countedAnewOn(first, since, locale);
	if (difference === null || byData === null) {
		const gone = m.reported_gone(told, { locale });
		return countedAnew ? `${gone} ${m.reported_counted_otherwise({ day: countedAnew }, { locale })}` : gone;
	}
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
		sentences.push(otherwiseInWords(size(byData), { first, since, countedAnew }, locale));
	return sentences.join(' ');
}

/** What is left of sums and quotients below this share of a figure is no difference. */
const rounding = 1e-12;

/** The day on which a newer program counted otherwise than when a figure was reported; null where none has. */
const countedAnewOn = ({ reportedAt }: First, { countedAnewAt }: Since, locale: Locale): string | null =>
	countedAnewAt !== null && countedAnewAt > reportedAt ? spellDay(dayOf(countedAnewAt), locale) : null;

/** What no version of definitions made: data, and the program, which cannot be told apart where both have changed. */
function otherwiseInWords(
	difference: string,
	{ first, since, countedAnew }: { first: First; since: Since; countedAnew: string | null },
	locale: Locale
): string {
	const imports = importsSince(first, since)
		.flatMap(({ id, fileName: file, importedAt, undoneAt }) => [
			...(id > first.lastImport
				? [m.reported_import({ file, day: spellDay(dayOf(importedAt), locale) }, { locale })]
				: []),
			...(undoneAt === null ? [] : [m.reported_undone({ file, day: spellDay(dayOf(undoneAt), locale) }, { locale })])
		])
		.join(', ');
	if (countedAnew === null) {
		return imports === ''
			? m.reported_by_data_unknown({ difference }, { locale })
			: m.reported_by_data({ difference, imports }, { locale });
	}
	return imports === ''
		? m.reported_by_counting({ difference, day: countedAnew }, { locale })
		: m.reported_by_data_or_counting({ difference, imports, day: countedAnew }, { locale });
}
