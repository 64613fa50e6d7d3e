import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from './paraglide/server.js';
import { cookieName, isLocale } from './words.ts';

/** Pages without script, which are the same in any language; a script would go on in the reader's own. */
const inAnyLanguage = '/report';

/** The request as if its reader spoke the language that the address asks for. */
function spoken({ request, url }: Parameters<Handle>[0]['event']): Request {
	const asked = url.searchParams.get('lang');
	return isLocale(asked) && url.pathname.startsWith(inAnyLanguage)
		? new Request(url, { headers: { cookie: `${cookieName}=${asked}` } })
		: request;
}

export const withLanguage: Handle = ({ event, resolve }) =>
	paraglideMiddleware(spoken(event), ({ locale }) =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) })
	);
