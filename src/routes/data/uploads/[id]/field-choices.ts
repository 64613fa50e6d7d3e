import { wordsFor } from '#lib/i18n/words-for.ts';
import { fieldsOf } from '#lib/intake/fields.ts';
import { readingsOf } from '#lib/intake/readings.ts';
import type { Kind } from '#lib/model/records.ts';

/** A field of a kind as a person may map it, in the reader's words. */
export type FieldChoice = {
	field: string;
	label: string;
	required: boolean;
	/** May be read from two columns, a date and a clock. */
	paired: boolean;
	readings: { reading: string; label: string }[];
};

const readingWords = (reading: string) => wordsFor(`reading_${reading.replace(/[^a-z0-9]+/g, '_')}`) ?? reading;

/** All that a file of this kind can be read as. */
export const fieldChoices = (kind: Kind): FieldChoice[] =>
	fieldsOf(kind).map(({ field, required, type }) => ({
		field,
		label: wordsFor(`field_${field}`) ?? field,
		required,
		paired: type === 'instant',
		readings: readingsOf(field).map((reading) => ({ reading, label: readingWords(reading) }))
	}));
