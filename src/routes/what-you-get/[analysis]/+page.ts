import type { PageLoad } from './$types';

/** The form of the simulator brings its own script, which no other question needs. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	AskPolicy: data.policy && (await import('./AskPolicy.svelte')).default
});
