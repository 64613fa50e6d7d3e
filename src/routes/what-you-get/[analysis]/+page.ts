import type { PageLoad } from './$types';

/** What only some questions ask further brings its own script, which no other question needs. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	AskPolicy: data.policy && (await import('./AskPolicy.svelte')).default,
	Mixes: data.mixes && (await import('./Mixes.svelte')).default,
	AskPrices: data.costs && (await import('./AskPrices.svelte')).default
});
