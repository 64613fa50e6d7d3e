import { redirect } from '@sveltejs/kit';
import { takeInSamplesAgain } from '../samples.ts';
import type { Actions, PageServerLoad } from './$types';

/** With anything to look at, the scorecard is the first page. */
export const load: PageServerLoad = async ({ locals }) => {
	const imports = await locals.store.imports();
	if (imports.some((entry) => entry.undoneAt === null)) redirect(303, '/scorecard');
};

export const actions: Actions = {
	samples: async ({ locals }) => {
		await locals.imports.inTurn(takeInSamplesAgain);
		redirect(303, '/scorecard');
	}
};
