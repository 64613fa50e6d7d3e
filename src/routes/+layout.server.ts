import { m } from '#lib/i18n/words.ts';
import { goneIn } from '#lib/targets/gone-comment.ts';
import { demoUnderWay } from '../samples.ts';
import type { LayoutServerLoad } from './$types';
import { holdsSamples } from './holds-samples.ts';
import { showsFigures } from './site-pages.ts';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const areComing = demoUnderWay() !== null;
	const hasSamples = areComing || holdsSamples(await locals.store.imports());
	const shown = areComing ? m.shell_samples_coming() : m.shell_samples_shown();
	return {
		theme: locals.theme,
		gone: await goneIn(url.searchParams, locals.store),
		// in the reader's language alone: every page would bring them in four
		samples: hasSamples && showsFigures(url.pathname) ? { shown, bring: m.shell_samples_bring() } : null
	};
};
