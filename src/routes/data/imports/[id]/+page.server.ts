import { error, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { issueWords, problemOf } from '../../issue-words.ts';
import { whichIssues } from './which-issues.ts';
import type { Actions, PageServerLoad } from './$types';

const rowsAPage = 25;

async function entryOf(store: Store, id: string) {
	const entry = (await store.imports()).find((one) => `${one.id}` === id);
	return entry ?? error(404, m.import_no_import());
}

export const load: PageServerLoad = async ({ locals: { store }, params, url }) => {
	const entry = await entryOf(store, params.id);
	const problems = Object.entries(entry.issues).map(([code, count]) => ({ code, count, problem: problemOf(code) }));
	const which = whichIssues(url.searchParams);
	const issues = await store.importIssues(entry.id, {
		...(which.code !== null && { code: which.code }),
		offset: which.after,
		limit: rowsAPage + 1
	});
	return {
		entry,
		problems: problems.sort((a, b) => b.count - a.count),
		which,
		issues: issues.slice(0, rowsAPage).map(issueWords),
		more: issues.length > rowsAPage,
		rowsAPage,
		zone: await organisationZone(store)
	};
};

export const actions: Actions = {
	undo: async ({ locals: { store, imports }, params }) => {
		const entry = await entryOf(store, params.id);
		if (entry.undoneAt === null) await imports.undo(entry.id);
		redirect(303, `/data/imports/${entry.id}`);
	}
};
