import { Readable } from 'node:stream';
import { m } from '#lib/i18n/words.ts';
import { csvResponse } from '../../../csv-response.ts';
import { entryAt } from '../entry-at.ts';
import { issueLines } from '../issue-lines.ts';
import { whichIssues } from '../which-issues.ts';
import type { RequestHandler } from './$types';

/** All problems of an import that are kept, or those of one code. */
export const GET: RequestHandler = async ({ locals: { store }, params, url }) => {
	const entry = entryAt(await store.imports(), params.id);
	const lines = Readable.from(issueLines(store, entry.id, whichIssues(url.searchParams).code));
	const name = m.import_problems_file({ name: entry.fileName.replace(/\.[^.]{1,5}$/, '') });
	return csvResponse(Readable.toWeb(lines) as ReadableStream, `${name}.csv`);
};
