import { error, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { inside } from '#lib/ui/inside.ts';
import { isTheme, themeCookie } from '#lib/ui/themes.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const theme = form.get('theme');
	if (!isTheme(theme)) error(400, m.shell_no_such_theme());
	cookies.set(themeCookie, theme, { path: '/', maxAge: 60 * 60 * 24 * 400, secure: url.protocol === 'https:' });
	redirect(303, inside(form.get('from')));
};
