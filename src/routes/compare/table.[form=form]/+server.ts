import { comparisonTable } from '#lib/explorations/comparison-table.ts';
import { takeAway } from '#lib/exports/take-away.ts';
import type { RequestHandler } from './$types';
import { viewOf } from '../view-of.ts';

export const GET: RequestHandler = async ({ locals, url, params }) => {
	const view = await viewOf(locals, url);
	return takeAway(view && comparisonTable(view.comparison), params.form, 'compare');
};
