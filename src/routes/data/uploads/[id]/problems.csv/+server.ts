import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { wordsFor } from '#lib/i18n/words-for.ts';
import { csvResponse } from '../../../csv-response.ts';
import { problemOf } from '../../../issue-words.ts';
import { refusalWords } from '../../../refusal-words.ts';
import type { RequestHandler } from './$types';

/** The rows of a file that a trial found wanting, with what is wrong and how to mend it: `?tried=` names the trial. */
export const GET: RequestHandler = async ({ locals: { imports }, params, url }) => {
	const upload = imports.upload(params.id) ?? error(404, m.import_no_upload());
	const trial = imports.job(url.searchParams.get('tried') ?? '');
	if (trial?.upload !== upload.id || !trial.report) error(404, m.import_no_job());
	const codes = Object.keys(trial.report.entry.issues);
	const written = await imports.problemRows(upload.id, trial.recipe, {
		headings: {
			row: m.import_issue_row(),
			column: m.import_issue_column(),
			value: m.import_issue_value(),
			rule: m.import_issue_problem(),
			mend: m.import_issue_mend()
		},
		codes: Object.fromEntries(
			codes.map((code) => [code, { rule: problemOf(code), mend: wordsFor(`issue_${code}_mend`) ?? '' }])
		)
	});
	if ('refusal' in written) error(422, refusalWords(written.refusal).message);
	const file = createReadStream(written.path);
	file.once('close', () => void rm(written.path, { force: true }));
	const stem = upload.name.replace(/\.[^.]{1,5}$/, '');
	return csvResponse(Readable.toWeb(file) as ReadableStream, `${m.import_problems_file({ name: stem })}.csv`);
};
