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
export function rememberPages(routes: readonly string[], version: (locals: App.Locals) => Promise<string>): Handle {
	const pages = new Map<string, Page>();
	let remembered = '';
	let bytes = 0;
	const forget = (asked: string, { body }: Page): void => {
		pages.delete(asked);
		bytes -= body.byteLength;
	};
	return async ({ event, resolve }) => {
		const { request, route, locals } = event;
		if (!['GET', 'HEAD'].includes(request.method) || !routes.includes(route.id ?? '')) return resolve(event);
		const current = await version(locals);
		if (current !== remembered) for (const [asked, page] of pages) forget(asked, page);
		remembered = current;

		// not the event's address: it does not tell whether the page or its data is asked for, and which part of them
		const asked = JSON.stringify([startedAt, current, request.url, getLocale(), locals.theme]);
		const etag = `"${createHash('sha256').update(asked).digest('base64url').slice(0, 27)}"`;
		if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { etag } });

		const known = pages.get(asked);
		if (known) return new Response(known.body, { headers: known.headers });
		const response = await resolve(event);
		const passing = response.headers.get('cache-control') === 'no-store';
		if (response.status !== 200 || request.method === 'HEAD' || passing || !response.body) return response;
		const headers = new Headers(response.headers);
		headers.set('etag', etag);
		headers.set('cache-control', 'private, no-cache');
		headers.set('vary', 'cookie, accept-language');
		// a page may come in parts: what is ready is not kept back for the rest
		const [sent, kept] = response.body.tee();
		void bodyOf(kept).then((body) => {
			// broken off, made meanwhile by another, or of a version that has passed
			if (!body || current !== remembered || pages.has(asked)) return;
			pages.set(asked, { body, headers });
			bytes += body.byteLength;
			for (const [oldest, old] of pages) if (bytes > mostBytes) forget(oldest, old);
		});
		return new Response(sent, { headers });
	};
}

/** All of it; null where it breaks off. */
const bodyOf = (stream: ReadableStream): Promise<ArrayBuffer | null> =>
	new Response(stream).arrayBuffer().catch(() => null);
