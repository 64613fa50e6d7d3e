import { error, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { refusalWords } from '../../refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const job = locals.imports.job(params.id);
	if (!job) error(404, m.import_no_job());
	if (job.entry) redirect(303, `/data/imports/${job.entry.id}`);
	return {
		job: { ...job, arrived: locals.imports.upload(job.upload) !== undefined },
		refusal: job.refusal && refusalWords(job.refusal)
	};
};

export const actions: Actions = {
	cancel: ({ locals, params }) => {
		locals.imports.cancel(params.id);
	}
};
