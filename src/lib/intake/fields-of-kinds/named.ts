import type { Field, FieldType } from '#lib/intake/field.ts';

/** The words of a list that is written with a bar between them. */
export const words = (list: string): string[] => list.split('|');

const asWord = (header: string): string =>
	header
		.toLowerCase()
		.replace(/\s*\(.*\)$/, '')
		.replaceAll('-', ' ');

/** A field by the four headers that templates give it, English, Danish, Swedish, Norwegian, and by what else it is called. */
export function named<T extends FieldType>(
	type: T,
	headers: string,
	others = ''
): Field & { type: T; headers: string[] } {
	const given = words(headers);
	const known = [...given.map(asWord), ...words(others)].filter((word) => word !== '');
	return { type, headers: given, words: [...new Set(known)] };
}
