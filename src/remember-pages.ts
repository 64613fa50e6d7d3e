import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit/hooks';
import { getLocale } from '#lib/i18n/words.ts';

type Page = { body: ArrayBuffer; headers: Headers };

const mostPages = 100;
const startedAt = Date.now();

/**
 * Pages of figures say the same until the data, the question, the language or the theme change. Until then they are
 * answered from memory, and a browser that has the page already gets a 304; but not a page that says `no-store`. Safe
 * while everybody may see everything.
 */
export function rememberPages(paths: readonly string[], version: () => Promise<string>): Handle {
	const pages = new Map<string, Page>();
	let remembered = '';
	return async ({ event, resolve }) => {
		const { request, url, locals, isDataRequest } = event;
		if (!['GET', 'HEAD'].includes(request.method) || !paths.includes(url.pathname)) return resolve(event);
		const current = await version();
		if (current !== remembered) pages.clear();
		remembered = current;

		const asked = JSON.stringify([startedAt, current, url.href, isDataRequest, getLocale(), locals.theme]);
		const etag = `"${createHash('sha256').update(asked).digest('base64url').slice(0, 27)}"`;
		if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });

		const known = pages.get(asked);
		if (known) return new Response(known.body, { headers: known.headers });
		const response = await resolve(event);
		const passing = response.headers.get('cache-control') === 'no-store';
		if (response.status !== 200 || request.method === 'HEAD' || passing) return response;
		const headers = new Headers(response.headers);
		headers.set('etag', etag);
		headers.set('cache-control', 'private, no-cache');
		headers.set('vary', 'cookie, accept-language');
		const page = { body: await response.arrayBuffer(), headers };
		const [oldest] = pages.keys();
		if (pages.size >= mostPages && oldest !== undefined) pages.delete(oldest);
		pages.set(asked, page);
		return new Response(page.body, { headers });
	};
}
