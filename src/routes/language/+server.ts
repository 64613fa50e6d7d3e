import { error, redirect } from '@sveltejs/kit';
import { cookieName, isLocale, m } from '#lib/i18n/words.ts';
import { inside } from '#lib/ui/inside.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const locale = form.get('locale');
	if (!isLocale(locale)) error(400, m.shell_no_such_language());
	cookies.set(cookieName, locale, {
		path: '/',
		httpOnly: false,
		maxAge: 60 * 60 * 24 * 400,
		secure: url.protocol === 'https:'
	});
	redirect(303, inside(form.get('from')));
};
