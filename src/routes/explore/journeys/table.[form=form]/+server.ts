import { journeysTable } from '#lib/explorations/journeys-in-words.ts';
import { takeAway } from '#lib/exports/take-away.ts';
import type { RequestHandler } from './$types';
import { viewOf } from '../view-of.ts';

export const GET: RequestHandler = async ({ locals, url, params }) => {
	const view = await viewOf(locals, url);
	return takeAway(view && journeysTable(view.journeys), params.form, 'explore-journeys');
};
