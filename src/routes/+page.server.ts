import { redirect } from '@sveltejs/kit';
import { beginSamples, demoUnderWay } from '../samples.ts';
import { overviewOf } from './overview-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	const live = (await locals.store.imports()).some((entry) => entry.undoneAt === null);
	const demo = demoUnderWay();
	if (live && !demo) return { overview: await overviewOf(locals, url.searchParams), demo: null, live };
	// the next look says how much further it is
	setHeaders({ 'cache-control': 'no-store' });
	return { overview: null, demo, live: false };
};

export const actions: Actions = {
	samples: ({ locals }) => {
		beginSamples(locals.imports);
		redirect(303, '/');
	}
};
