import type { PageLoad } from './$types';

/** The beginning brings its own script, which nobody needs who has begun. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	FirstRun: data.overview || data.live ? null : (await import('./FirstRun.svelte')).default
});
