import { estimateTable } from '#lib/answers/estimate-table.ts';
import { takeAway } from '#lib/exports/take-away.ts';
import { getLocale } from '#lib/i18n/words.ts';
import { readResults } from '#lib/server/analyses/read-results.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
	takeAway(estimateTable(await readResults(locals.store), getLocale()), params.form, 'what-you-get');
