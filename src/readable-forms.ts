import { error } from '@sveltejs/kit';
import type { Handle } from '@sveltejs/kit/hooks';
import { m } from '#lib/i18n/words.ts';

/** A form that cannot be read is a fault of who sent it, not of ours: whatever page asks for it answers 400. */
export const readableForms: Handle = ({ event, resolve }) => {
	const { request } = event;
	const read = request.formData.bind(request);
	request.formData = () => read().catch(() => error(400, m.shell_form_unreadable()));
	return resolve(event);
};
