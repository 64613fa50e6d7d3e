import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { ownToYaml } from '#lib/metrics/own-file.ts';
import type { RequestHandler } from './$types';

/** Metrics of one's own as a file: all, or `?key=` one. */
export const GET: RequestHandler = async ({ locals: { store }, url }) => {
	const key = url.searchParams.get('key');
	const found = (await store.ownMetrics()).filter((one) => key === null || one.key === key);
	if (found.length === 0) error(404, m.own_no_such({ name: key ?? '' }));
	return new Response(ownToYaml(found), {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': `attachment; filename="${key ?? 'metrics'}.yaml"`,
			'cache-control': 'no-store'
		}
	});
};
