import { takeAway } from '#lib/exports/take-away.ts';
import { asOfInWords } from '#lib/scorecards/score-page.ts';
import { scoreTable } from '#lib/scorecards/score-table.ts';
import { viewOf } from '../view-of.ts';
import type { RequestHandler } from './$types';

/** The score and its parts as a file. */
export const GET: RequestHandler = async ({ locals, url, params: { key, form } }) => {
	const { answer, totals } = await viewOf(locals, key, url.searchParams);
	return takeAway(answer && scoreTable(answer, asOfInWords(totals)), form, key);
};
