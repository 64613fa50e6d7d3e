import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { profiles } from '#lib/intake/profiles/profiles.ts';
import type { RequestHandler } from './$types';

/** A recipe as a file: `?name=` one of one's own, `?profile=` that of a known system. */
export const GET: RequestHandler = async ({ locals: { store }, url }) => {
	const name = url.searchParams.get('name');
	const profile = url.searchParams.get('profile');
	const recipe =
		name === null
			? profiles().find((one) => one.profile === profile)
			: (await store.recipes()).find((one) => one.name === name);
	if (!recipe) error(404, m.recipes_gone({ name: name ?? profile ?? '' }));
	return new Response(`${JSON.stringify(recipe, null, '\t')}\n`, {
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(recipe.name)}.json`,
			'cache-control': 'no-store'
		}
	});
};
