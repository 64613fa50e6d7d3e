import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { chainBehind } from '../chain-behind.ts';
import { viewOf } from '../view-of.ts';
import type { RequestHandler } from './$types';

const number = z.coerce.number().int().positive();
const asked = z.object({ customer: number, open: number });

/** The issue chain around one contact. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	const read = asked.safeParse(Object.fromEntries(url.searchParams));
	if (!view || !read.success) return new Response(null, { status: 404 });
	return json(await chainBehind(locals.store, view, { id: read.data.open, customer: read.data.customer }));
};
