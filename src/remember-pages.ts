import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit/hooks';
import { getLocale } from '#lib/i18n/words.ts';

type Page = { body: ArrayBuffer; headers: Headers };

const mostBytes = 64 << 20;
const startedAt = Date.now();

/**
 * Pages of figures say the same until the data, the question, the language or the theme change. Until then they are
 * answered from memory, and a browser that has the page already gets a 304; but not a page that says `no-store`. `routes`
 * are those of such pages. Safe while everybody may see everything.
 */
export function rememberPages(routes: readonly string[], version: () => Promise<string>): Handle {
	const pages = new Map<string, Page>();
	let remembered = '';
	let bytes = 0;
	const forget = (asked: string, { body }: Page): void => {
		pages.delete(asked);
		bytes -= body.byteLength;
	};
	return async ({ event, resolve }) => {
		const { request, url, route, locals, isDataRequest } = event;
		if (!['GET', 'HEAD'].includes(request.method) || !routes.includes(route.id ?? '')) return resolve(event);
		const current = await version();
		if (current !== remembered) for (const [asked, page] of pages) forget(asked, page);
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
		// made meanwhile by another, or of a version that has passed
		if (current !== remembered || pages.has(asked)) return new Response(page.body, { headers });
		pages.set(asked, page);
		bytes += page.body.byteLength;
		for (const [oldest, old] of pages) if (bytes > mostBytes) forget(oldest, old);
		return new Response(page.body, { headers });
	};
}
