import { tick } from 'svelte';
import { enhance } from '$app/forms';
import { m } from '#lib/i18n/words.ts';

type Ways = {
	reset?: boolean;
	/**
	 * Is told why the form was refused, and nothing as it is sent: another page's form does not learn it otherwise. Where the
	 * server fails it is told so, in the place of a page of the failure that would take with it what was written.
	 */
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
		// the same reason is read out again only where it was gone in between
		refused?.('');
		return async ({ result, update }) => {
			if (result.type === 'failure' && typeof result.data?.problem === 'string') refused?.(result.data.problem);
			if (result.type === 'error' && refused) {
				refused(m.shell_not_saved());
				await tick();
			} else await update({ reset });
			// what led on is not reset with the rest: what was written would stand there to be sent once more
			if (reset && result.type === 'redirect') form.reset();
			form.ariaBusy = null;
			// on a phone the reason may stand above what is seen
			if (result.type === 'failure' || result.type === 'error') reasonFor(form)?.scrollIntoView({ block: 'nearest' });
		};
	});
}
