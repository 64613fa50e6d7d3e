import { enhance } from '$app/forms';

type Ways = {
	reset?: boolean;
	/** Is told why the form was refused, and with nothing once it was not: another page's form does not learn it otherwise. */
	refused?: (why: string) => void;
};

const reasonFor = (form: HTMLFormElement): Element | null =>
	form.querySelector('[role=alert]') ?? document.querySelector('main [role=alert]');

/** Sends a form without leaving the page, and not once more before the answer is there: what is saved twice stands twice. */
export function sendOnce(form: HTMLFormElement, { reset = true, refused }: Ways = {}): ReturnType<typeof enhance> {
	return enhance(form, ({ cancel }) => {
		if (form.ariaBusy === 'true') {
			cancel();
			return;
		}
		form.ariaBusy = 'true';
		return async ({ result, update }) => {
			const why: unknown = result.type === 'failure' ? result.data?.problem : '';
			refused?.(typeof why === 'string' ? why : '');
			await update({ reset });
			// what led on is not reset with the rest: what was written would stand there to be sent once more
			if (reset && result.type === 'redirect') form.reset();
			form.ariaBusy = null;
			// on a phone the reason may stand above what is seen
			if (result.type === 'failure') reasonFor(form)?.scrollIntoView({ block: 'nearest' });
		};
	});
}
