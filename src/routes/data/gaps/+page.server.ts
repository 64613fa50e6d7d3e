import { lookForGaps, markClosed, closedDays } from '#lib/server/imports/look-for-gaps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { store } }) => ({
	days: await lookForGaps(store),
	marked: [...(await closedDays(store))]
});

const dayOf = (form: FormData): string | null => {
	const day = form.get('day');
	return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null;
};

async function mark({ request, locals }: { request: Request; locals: App.Locals }, closed: boolean): Promise<void> {
	const day = dayOf(await request.formData());
	if (day !== null) await locals.imports.inTurn((store) => markClosed(store, day, closed));
}

export const actions: Actions = {
	closed: (event) => mark(event, true),
	open: (event) => mark(event, false)
};
