import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { eventName } from '#lib/targets/event-in-words.ts';
import type { Happening } from '#lib/targets/plan.ts';
import { unitChoices } from '../../unit-choices.ts';
import { draftAsked, draftOf, eventFromForm } from './event-from-form.ts';
import { writeSoon } from '../../write-soon.ts';
import type { Actions, PageServerLoad } from './$types';

/** The event of an address; null for a new one. */
async function asked({ store, totals }: App.Locals, id: string): Promise<Happening | null> {
	if (id === 'new') return null;
	const plan = await readPlan(store, await metricsOf(store), (await totals()).members);
	const event = plan.events.find((one) => one.id === id);
	if (!event) error(404, m.targets_event_no_such());
	return event;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const event = await asked(locals, params.id);
	return {
		title: event ? m.targets_event_change_named({ name: eventName(event) }) : m.targets_event_tell(),
		isNew: event === null,
		draft: event ? draftOf(event) : draftAsked(url.searchParams),
		units: unitChoices(await locals.totals())
	};
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const event = await asked(locals, params.id);
		const { draft, written, problems } = eventFromForm(
			await request.formData(),
			(await locals.totals()).members,
			event?.unit
		);
		if (!written) return fail(422, { draft, problems });
		const saved = await locals.imports.soon((store) =>
			event
				? store.changeByHand('events', event.id, written, 'browser')
				: store.enterByHand('events', written, 'browser')
		);
		if (!saved) return fail(503, { draft, problems: [m.shell_import_under_way()] });
		redirect(303, `/events?done=saved+${saved.result.id}`);
	},
	remove: async ({ locals, params }) => {
		const event = await asked(locals, params.id);
		if (!event) error(404, m.targets_event_no_such());
		const { id } = await writeSoon(locals, (store) => store.changeByHand('events', event.id, null, 'browser'));
		redirect(303, `/events?done=removed+${id}`);
	}
};
