import { redirect } from '@sveltejs/kit';
import { shortcutsCookie } from '../search/keys.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ cookies }) => ({ off: cookies.get(shortcutsCookie) === 'off' });

export const actions: Actions = {
	default: async ({ request, cookies, url }) => {
		const off = (await request.formData()).get('shortcuts') === 'off';
		// read by the page itself when a key is pressed
		const options = { path: '/', httpOnly: false, secure: url.protocol === 'https:' };
		cookies.set(shortcutsCookie, off ? 'off' : 'on', { ...options, maxAge: 60 * 60 * 24 * 400 });
		redirect(303, '/shortcuts');
	}
};
