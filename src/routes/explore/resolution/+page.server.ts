import { resolutionInWords } from '#lib/explorations/resolution-in-words.ts';
import type { PageServerLoad } from './$types';
import { headOf } from '../head-of.ts';
import { viewOf } from './view-of.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	if (!view) return { head: null };
	const { resolution, seconds } = view;
	return {
		head: headOf(view, { keep: {}, seconds, contacts: null }),
		resolution: resolutionInWords(resolution),
		known: resolution.figures.some(({ figure }) => figure.missing?.code !== 'not_imported')
	};
};
