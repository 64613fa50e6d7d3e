import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { savedToYaml } from '#lib/scorecards/saved-file.ts';
import type { RequestHandler } from './$types';

/** Saved scorecards as a file: all, or `?key=` one. */
export const GET: RequestHandler = async ({ locals: { store }, url }) => {
	const key = url.searchParams.get('key');
	const found = (await store.savedScorecards()).filter((one) => key === null || one.key === key);
	if (found.length === 0) error(404, m.score_no_such({ name: key ?? '' }));
	return new Response(savedToYaml(found.map(({ scorecard }) => scorecard)), {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': `attachment; filename="${key ?? 'scorecards'}.yaml"`,
			'cache-control': 'no-store'
		}
	});
};
