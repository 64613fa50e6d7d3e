import { estimateTable } from '#lib/answers/estimate-table.ts';
import { takeAway } from '#lib/exports/take-away.ts';
import { getLocale } from '#lib/i18n/words.ts';
import type { RequestHandler } from './$types';
import { keptAt } from '../kept-at.ts';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { chosen } = await keptAt(locals, params.analysis, url.searchParams);
	return takeAway(chosen && estimateTable([chosen], getLocale()), params.form, params.analysis);
};
