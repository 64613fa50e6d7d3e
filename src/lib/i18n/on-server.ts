import type { Handle } from '@sveltejs/kit';
import { paraglideMiddleware } from './paraglide/server.js';

export const withLanguage: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) })
	);
