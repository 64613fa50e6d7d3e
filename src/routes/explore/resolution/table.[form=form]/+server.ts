import { resolutionTable } from '#lib/explorations/resolution-in-words.ts';
import { takeAway } from '#lib/exports/take-away.ts';
import type { RequestHandler } from './$types';
import { viewOf } from '../view-of.ts';

export const GET: RequestHandler = async ({ locals, url, params }) => {
	const view = await viewOf(locals, url);
	return takeAway(view && resolutionTable(view.resolution), params.form, 'explore-resolution');
};
