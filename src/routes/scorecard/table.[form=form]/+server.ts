import { takeAway } from '#lib/exports/take-away.ts';
import { scorecardTable } from '#lib/scorecards/scorecard-table.ts';
import { viewOf } from '../view-of.ts';
import type { RequestHandler } from './$types';

/** All figures of the scorecard as a file, each with what it is weighed against. */
export const GET: RequestHandler = async ({ locals, url, params: { form } }) => {
	const view = await viewOf(locals, url.searchParams);
	return takeAway(view && scorecardTable(view.scorecard), form, 'scorecard');
};
