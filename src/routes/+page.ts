import type { PageLoad } from './$types';

/** What stands here without figures brings its own script, which nobody needs who has them. */
export const load: PageLoad = async ({ data }) => ({
	...data,
	FirstRun: data.overview || data.live ? null : (await import('./FirstRun.svelte')).default,
	NothingYet: data.overview || !data.live ? null : (await import('#lib/sheets/NothingYet.svelte')).default
});
