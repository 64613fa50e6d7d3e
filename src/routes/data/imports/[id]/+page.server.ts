import { redirect } from '@sveltejs/kit';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { entryName } from '#lib/questions/entry-name.ts';
import { issueWords, mendOf, problemOf } from '../../issue-words.ts';
import { surveysInWords } from '../../surveys-in-words.ts';
import { entryAt } from './entry-at.ts';
import { factsInWords } from './facts-in-words.ts';
import { overlapping } from './overlapping.ts';
import { waitingIn } from '../../waiting-in.ts';
import { putSamplesOut } from '../../../holds-samples.ts';
import { whichIssues } from './which-issues.ts';
import type { Actions, PageServerLoad } from './$types';

const rowsAPage = 25;

export const load: PageServerLoad = async ({ locals: { store, imports: queue }, params, url }) => {
	const imports = await store.imports();
	const entry = entryAt(imports, params.id);
	const zone = await organisationZone(store);
	const problems = Object.entries(entry.issues).map(([code, count]) => ({ code, count, problem: problemOf(code) }));
	const which = whichIssues(url.searchParams);
	const issues = await store.importIssues(entry.id, {
		...(which.code !== null && { code: which.code }),
		offset: which.after,
		limit: rowsAPage + 1
	});
	const isSurvey = entry.kind === 'surveys' && entry.undoneAt === null && entry.stored > 0;
	const surveys = isSurvey ? await store.countSurveyMatches({ importId: entry.id }) : null;
	return {
		entry,
		problems: problems.sort((a, b) => b.count - a.count),
		which,
		issues: issues.slice(0, rowsAPage).map(issueWords),
		more: issues.length > rowsAPage,
		rowsAPage,
		mend: which.code === null ? '' : mendOf(which.code),
		facts: factsInWords(entry, zone),
		putSamplesOut: putSamplesOut(entry, imports),
		surveys: surveys && surveysInWords(surveys),
		others: overlapping(entry, imports).map((other) => ({ id: other.id, fileName: entryName(other) })),
		next: waitingIn(queue).uploads[0] ?? null,
		zone
	};
};

export const actions: Actions = {
	undo: async ({ locals: { store, imports }, params }) => {
		const entry = entryAt(await store.imports(), params.id);
		if (entry.undoneAt === null) await imports.undo(entry.id);
		redirect(303, `/data/imports/${entry.id}`);
	}
};
