import type { Handle } from '@sveltejs/kit/hooks';

/** The server has one size limit for all requests; uploads need far more than forms do. */
export const limitBody =
	(limitOf: (path: string) => number): Handle =>
	({ event, resolve }) => {
		const { request, url } = event;
		const limit = limitOf(url.pathname);
		if (request.method === 'GET' || request.method === 'HEAD' || limit === Infinity) return resolve(event);
		const length = request.headers.get('content-length');
		if (length === null && request.body) return new Response('Length required', { status: 411 });
		if (Number(length) > limit) return new Response('Content too large', { status: 413 });
		return resolve(event);
	};
