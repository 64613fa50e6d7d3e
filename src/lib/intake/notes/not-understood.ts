import type { Field, FieldType } from '#lib/intake/field.ts';
import { fields } from '#lib/intake/fields.ts';
import type { Note } from '#lib/intake/note.ts';
import { nameScore, namesOfField, phraseScore } from '#lib/intake/proposal/name-score.ts';
import type { Profile } from '#lib/intake/proposal/profile-column.ts';
import { proposeReading } from '#lib/intake/proposal/propose-reading.ts';
import { looksLikeLegs, looksLikeState } from '#lib/intake/proposal/value-shapes.ts';
import { isAmbiguousNumber } from '#lib/intake/reading/read-number.ts';
import type { Recipe } from '#lib/model/import.ts';

/** So sure is a name that is one of a field's own, with or without a unit. */
const sure = 0.8;
const anyText: FieldType[] = ['text', 'customer', 'channel'];

/** Columns named for a field that nothing else is read as, whose values are not what the field can be. */
export function notUnderstood({ kind, fields: mapped }: Pick<Recipe, 'kind' | 'fields'>, profiles: Profile[]): Note[] {
	const used = new Set(Object.values(mapped).flatMap(({ columns }) => columns));
	const free = profiles.filter(({ name, values }) => !used.has(name) && values.length > 0);
	const open: [string, Field][] = Object.entries(fields[kind]).filter(
		([field, { type }]) => !mapped[field] && !anyText.includes(type)
	);
	return free.flatMap((column): Note[] => {
		// thousands or fractions: that is asked; the state of a ticket or the part of a call need not say what became of it
		if (column.values.some(isAmbiguousNumber) || looksLikeState(column) || looksLikeLegs(column)) return [];
		const named = open.some(
			([, field]) =>
				isNamedFor(column.name, field) &&
				(field.type === 'outcome' || hasFigures(column) || comesAgain(column)) &&
				proposeReading(field.type, column.name, column) === null
		);
		return named ? [{ code: 'not_understood', details: { column: column.name } }] : [];
	});
}

function isNamedFor(column: string, field: Field): boolean {
	const { names, phrases } = namesOfField(field);
	return nameScore(column, names).score >= sure || phraseScore(column, phrases).score > 0;
}

/** A column of words may be a remark, whatever it is named; what people write themselves hardly comes twice. */
const hasFigures = ({ values }: Profile): boolean =>
	values.filter((value) => /\d/.test(value)).length > values.length / 2;
const comesAgain = ({ values, times }: Profile): boolean =>
	values.length <= times.reduce((sum, count) => sum + count, 0) / 4;
