import { wordsFor } from '#lib/i18n/words-for.ts';
import { m } from '#lib/i18n/words.ts';
import type { RefusalNotice } from '#lib/server/imports/imports.ts';

/** Why a file is not taken in, and what to do about it. */
export type RefusalWords = { code: string; message: string; remedy: string; sheets: readonly string[] };

const fieldNames = (fields: string): string =>
	fields
		.split(', ')
		.map((field) => wordsFor(`field_${field}`) ?? field)
		.join(', ');

export function refusalWords({ code, details, otherSheets: sheets = [] }: RefusalNotice['refusal']): RefusalWords {
	if (code === 'wrong_customer_key')
		return {
			code,
			message: m.import_wrong_key({ path: String(details.path) }),
			remedy: m.import_wrong_key_remedy(),
			sheets
		};
	const { fields } = details;
	const spoken = typeof fields === 'string' ? { ...details, fields: fieldNames(fields) } : details;
	return {
		code,
		message: wordsFor(`refusal_${code}`, spoken) ?? m.import_refused(),
		remedy: wordsFor(`refusal_${code}_remedy`, spoken) ?? m.import_refused_remedy(),
		sheets
	};
}
