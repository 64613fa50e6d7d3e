import { json } from '@sveltejs/kit';
import { pageOf } from '../page-of.ts';
import { viewOf } from '../view-of.ts';
import type { RequestHandler } from './$types';

/** The contacts that follow in a list, for a page that is scrolled. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	if (!view) return new Response(null, { status: 404 });
	return json(await pageOf(locals.store, view, url.searchParams));
};
