import type { Locale } from '#lib/i18n/spell.ts';
import { getLocale } from '#lib/i18n/words.ts';
import { csvOf } from './csv.ts';
import { excelOf } from './excel.ts';
import type { Form } from './forms.ts';
import type { Table } from './table.ts';

const types: Record<Form, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** A file that the browser saves under this name. */
export const download = (body: BodyInit, form: Form, name: string): Response =>
	new Response(body, {
		headers: {
			'content-type': types[form],
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${form}`)}`,
			'cache-control': 'no-store'
		}
	});

/** A view's table as a file to keep, in the reader's language; where there is nothing yet, a 404. */
export async function takeAway(
	table: Table | null | undefined,
	form: Form,
	name: string,
	locale: Locale = getLocale()
): Promise<Response> {
	if (!table) return new Response(null, { status: 404 });
	return download(form === 'csv' ? csvOf(table, locale) : new Uint8Array(await excelOf(table, locale)), form, name);
}
