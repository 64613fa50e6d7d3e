import { enhance } from '$app/forms';

/** Sends a form without leaving the page, and not once more before the answer is there: what is saved twice stands twice. */
export function sendOnce(form: HTMLFormElement, { reset = true } = {}): ReturnType<typeof enhance> {
	return enhance(form, ({ cancel }) => {
		if (form.ariaBusy === 'true') {
			cancel();
			return;
		}
		form.ariaBusy = 'true';
		return async ({ update }) => {
			await update({ reset });
			form.ariaBusy = null;
		};
	});
}
