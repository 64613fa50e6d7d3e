import { spellDuration, spellNumber } from '#lib/i18n/spell.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import { canFill, fillableFields, likelyReading, wouldFill } from '#lib/server/imports/fill-from-kept.ts';
import type { KeptColumn } from '#lib/server/storage/store.ts';

export const fieldLabel = (field: string): string => wordsFor(`field_${field}`) ?? field;
export const readingLabel = (reading: string): string =>
	wordsFor(`reading_${reading.replace(/[^a-z0-9]+/g, '_')}`) ?? reading;

/** The fields that a kept column can become, in the reader's words. */
export const fieldChoices = () => fillableFields.map(({ field }) => ({ field, label: fieldLabel(field) }));

/** A kept column beside the field it would become; `after` is null where the column's value cannot be read so. */
export type Preview = {
	column: string;
	field: string;
	label: string;
	reading: string;
	readings: { reading: string; label: string }[];
	examples: { before: string; after: string | null }[];
};

function spelled(field: string, value: string | number | boolean | null): string | null {
	if (field === 'outcome' && value !== null) return wordsFor(`scorecard_outcome_${value}`) ?? String(value);
	if (value === null || typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? m.import_yes() : m.import_no();
	return field.endsWith('_seconds') ? spellDuration(value) : spellNumber(value);
}

/** What a choice in the address would give; null where its column or field is none. A reading left out is proposed. */
export function previewOf(columns: readonly KeptColumn[], query: URLSearchParams): Preview | null {
	const kept = columns.find(({ column }) => column === query.get('column'));
	const field = query.get('field') ?? '';
	const proposed = kept && likelyReading(field, kept.examples);
	if (!kept || !proposed) return null;
	const asked = query.get('reading') ?? '';
	const reading = canFill({ field, reading: asked }) ? asked : proposed;
	const values = wouldFill({ field, reading }, kept.examples);
	const readings = fillableFields.find((one) => one.field === field)?.readings ?? [];
	return {
		column: kept.column,
		field,
		label: fieldLabel(field),
		reading,
		readings: readings.map((one) => ({ reading: one, label: readingLabel(one) })),
		examples: kept.examples.map((before, place) => ({ before, after: spelled(field, values[place] ?? null) }))
	};
}
