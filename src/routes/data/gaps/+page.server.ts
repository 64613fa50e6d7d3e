import { lookForGaps, markClosed, closedDays } from '#lib/server/imports/look-for-gaps.ts';
import { isToldDay } from '#lib/model/told-day.ts';
import { writeSoon } from '../../write-soon.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { store } }) => ({
	days: await lookForGaps(store),
	marked: [...(await closedDays(store))]
});

async function mark({ request, locals }: { request: Request; locals: App.Locals }, closed: boolean): Promise<void> {
	const day = (await request.formData()).get('day');
	if (isToldDay(day)) await writeSoon(locals, (store) => markClosed(store, day, closed));
}

export const actions: Actions = {
	closed: (event) => mark(event, true),
	open: (event) => mark(event, false)
};
