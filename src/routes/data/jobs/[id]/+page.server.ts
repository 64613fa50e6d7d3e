import { error, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { refusalWords } from '../../refusal-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const job = locals.imports.job(params.id);
	if (!job) error(404, m.import_no_job());
	const { id, upload, fileName, dryRun, state, rows, bytes, totalBytes, secondsLeft, samples } = job;
	if (dryRun && (state === 'done' || state === 'refused')) redirect(303, `/data/uploads/${upload}?tried=${id}#result`);
	if (job.report) redirect(303, `/data/imports/${job.report.entry.id}`);
	return {
		job: { id, upload, fileName, dryRun, state, rows, bytes, totalBytes, secondsLeft, samples },
		arrived: locals.imports.upload(upload) !== undefined,
		refusal: job.refusal && refusalWords(job.refusal)
	};
};

export const actions: Actions = {
	cancel: ({ locals, params }) => {
		locals.imports.cancel(params.id);
	}
};
