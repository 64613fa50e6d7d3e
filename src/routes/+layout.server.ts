import type { LayoutServerLoad } from './$types';
import { holdsSamples } from './holds-samples.ts';
import { showsFigures } from './site-pages.ts';

export const load: LayoutServerLoad = async ({ locals, url }) => ({
	theme: locals.theme,
	samples: showsFigures(url.pathname) && holdsSamples(await locals.store.imports())
});
