import { kinds, type Kind } from '#lib/model/records.ts';
import type { Field, FieldType } from './field.ts';
import { contactFields } from './proposal/contact-fields.ts';
import { orderFields, pulseFields, rosterFields } from './proposal/other-fields.ts';

/** What each kind of file may say, and under which names. Sources: public exports and manuals of the systems. */
export const fields: Record<Kind, Record<string, Field>> = {
	contacts: contactFields,
	orders: orderFields,
	pulse: pulseFields,
	roster: rosterFields
};

/** Every field by name; a name that several kinds share means and reads the same in all. */
export const allFields: Record<string, Field> = Object.assign({}, ...kinds.map((kind) => fields[kind])) as Record<
	string,
	Field
>;

export type FieldChoice = { field: string; type: FieldType; required: boolean };

/** The fields of a kind in the order that a person maps them. */
export function fieldsOf(kind: Kind): FieldChoice[] {
	return Object.entries(fields[kind]).map(([field, { type, required }]) => ({
		field,
		type,
		required: required ?? false
	}));
}

const who5Items = ['who5_1', 'who5_2', 'who5_3', 'who5_4', 'who5_5'];

/** Fields that a kind cannot do without and that are not among the mapped ones. */
export function lackingFields(kind: Kind, mapped: string[]): string[] {
	const lacking = fieldsOf(kind).filter(({ field, required }) => required && !mapped.includes(field));
	const names = lacking.map(({ field }) => field);
	const answered =
		mapped.includes('who5') || mapped.includes('recommend') || who5Items.every((item) => mapped.includes(item));
	return kind === 'pulse' && !answered ? [...names, 'who5'] : names;
}
