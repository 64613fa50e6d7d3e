import { journeysInWords } from '#lib/explorations/journeys-in-words.ts';
import type { PageServerLoad } from './$types';
import { headOf } from '../head-of.ts';
import { viewOf } from './view-of.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	if (!view) return { head: null };
	const { journeys, seconds } = view;
	return { head: headOf(view, { keep: {}, seconds, contacts: null }), journeys: journeysInWords(journeys) };
};
