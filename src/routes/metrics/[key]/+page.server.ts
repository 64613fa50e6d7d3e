import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { faultsOf } from '#lib/metrics/own-faults.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import { dimensionName, memberName, metricName } from '#lib/questions/names.ts';
import { faultsInWords } from '#lib/sheets/own-in-words.ts';
import { emptyDraft, draftOf, ownFromForm } from './own-from-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
	const own = (await locals.store.ownMetrics()).find(({ key }) => key === params.key);
	if (!own && params.key !== 'new') error(404, m.own_no_such({ name: params.key }));
	const { members } = await locals.totals();
	const weights: readonly Metric[] = catalogue;
	return {
		name: own?.name ?? '',
		draft: own ? draftOf(own) : emptyDraft,
		units: dimensions
			.filter((dimension): dimension is NamedDimension => dimension !== 'all')
			.map((dimension) => ({
				name: dimensionName(dimension),
				members: members(dimension).map((member) => ({
					value: `${dimension}:${member}`,
					name: memberName(dimension, member)
				}))
			}))
			.filter((group) => group.members.length > 0),
		weights: weights
			.filter(({ headline, perspective }) => headline && perspective !== 'speed')
			.map(({ key }) => ({ value: key, name: metricName(key) }))
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { store, imports } }) => {
		const taken = (await store.ownMetrics()).map(({ key }) => key);
		const { draft, own } = ownFromForm(await request.formData(), params.key, taken);
		if (!own) return fail(400, { draft, problems: [m.own_incomplete()] });
		const faults = faultsOf(own);
		if (faults.length > 0) return fail(422, { draft, problems: faultsInWords(faults) });
		const written = await imports.soon((database) => database.saveOwnMetrics([own]));
		if (!written) return fail(503, { draft, problems: [m.shell_import_under_way()] });
		redirect(303, `/metrics?saved=${own.key}`);
	}
};
