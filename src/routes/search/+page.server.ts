import { carried } from '../site-pages.ts';
import { foundFor } from './found-for.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url: { searchParams } }) => ({
	words: searchParams.get('q') ?? '',
	found: await foundFor(locals, searchParams),
	question: Object.fromEntries(new URLSearchParams(carried(searchParams)))
});
