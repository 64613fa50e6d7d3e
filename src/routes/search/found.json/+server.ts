import { json } from '@sveltejs/kit';
import { foundFor } from '../found-for.ts';
import type { RequestHandler } from './$types';

/** What the search of the header asks while somebody types. */
export const GET: RequestHandler = async ({ locals, url }) =>
	json(await foundFor(locals, url.searchParams), { headers: { 'cache-control': 'no-store' } });
