import { wordsFor } from '#lib/i18n/words-for.ts';
import { fieldsOf, oneOf } from '#lib/intake/fields.ts';
import type { Kind } from '#lib/model/records.ts';

/** The fields of a kind as a person reads them: what every row needs, of which lists one is enough, and the rest. */
export type FieldsInWords = { required: string[]; either: string[][]; optional: string[] };

const label = (field: string) => wordsFor(`field_${field}`) ?? field;

/** A pulse is answered by a score, by all five items of one, or by the question whether one would recommend the place. */
const pulseAnswers = ['who5', 'who5_1', 'recommend'];

export function fieldsInWords(kind: Kind): FieldsInWords {
	const either = kind === 'pulse' ? [pulseAnswers] : (oneOf[kind] ?? []);
	const fields = fieldsOf(kind);
	const some = new Set(either.flat());
	return {
		required: fields.filter(({ required }) => required).map(({ field }) => label(field)),
		either: either.map((group) => group.map(label)),
		optional: fields.filter(({ field, required }) => !required && !some.has(field)).map(({ field }) => label(field))
	};
}
