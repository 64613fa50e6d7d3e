import { m } from '#lib/i18n/words.ts';
import type { LayoutServerLoad } from './$types';
import { holdsSamples } from './holds-samples.ts';
import { showsFigures } from './site-pages.ts';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const hasSamples = showsFigures(url.pathname) && holdsSamples(await locals.store.imports());
	return {
		theme: locals.theme,
		// in the reader's language alone: every page would bring them in four
		samples: hasSamples ? { shown: m.shell_samples_shown(), bring: m.shell_samples_bring() } : null
	};
};
