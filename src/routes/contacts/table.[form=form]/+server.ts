import { Readable } from 'node:stream';
import { download, takeAway } from '#lib/exports/take-away.ts';
import { m } from '#lib/i18n/words.ts';
import { contactFile, contactLines } from '../contact-files.ts';
import { viewOf } from '../view-of.ts';
import type { RequestHandler } from './$types';

/** The whole list as a file, from where its address begins. */
export const GET: RequestHandler = async ({ locals, url, params: { form } }) => {
	const view = await viewOf(locals, url);
	const name = m.exports_contacts_file();
	if (!view || form === 'xlsx') return takeAway(view && (await contactFile(locals.store, view)), form, name);
	const lines = Readable.toWeb(Readable.from(contactLines(locals.store, view)));
	return download(lines as ReadableStream, form, name);
};
