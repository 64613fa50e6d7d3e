import type { Kind } from '#lib/model/records.ts';
import { fields } from './fields.ts';

/** The languages that templates are written in, in the order of the headers of a field. */
export const templateLanguages = ['en', 'da', 'sv', 'nb'] as const;
export type TemplateLanguage = (typeof templateLanguages)[number];

export type Template = { fileName: string; text: string };

/** The names of the columns that the template of a kind has in a language, those that every row needs first. */
export function templateHeaders(kind: Kind, language: TemplateLanguage): string[] {
	const place = templateLanguages.indexOf(language);
	const offered = Object.values(fields[kind]).filter(({ headers }) => headers !== undefined);
	const inOrder = [...offered.filter(({ required }) => required), ...offered.filter(({ required }) => !required)];
	return inOrder.flatMap(({ headers }) => headers?.[place] ?? []);
}

/**
 * An empty file for records of a kind, with the columns named in the reader's language. It is written as the
 * spreadsheets of the region open it by a double click: UTF-8 with a mark in front, semicolons, lines ended as Windows does.
 */
export function templateOf(kind: Kind, language: TemplateLanguage): Template {
	return {
		fileName: `counterweight-${kind.replaceAll('_', '-')}-${language}.csv`,
		text: `\ufeff${templateHeaders(kind, language).join(';')}\r\n`
	};
}
