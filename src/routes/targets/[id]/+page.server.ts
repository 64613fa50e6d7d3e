import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { metricName, unitOfMeasureName } from '#lib/questions/names.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { scopeName } from '#lib/sheets/target-rows-in-words.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { isKnownUnit, scopeOf } from '../../unit-choices.ts';
import { draftOf, emptyDraft, targetFromForm } from './target-from-form.ts';
import { writeSoon } from '../../write-soon.ts';
import type { Actions, PageServerLoad } from './$types';
import { today } from '#lib/model/day.ts';

/** The target of an address, or the metric and the unit that a new one is for. */
async function asked({ store, totals }: App.Locals, id: string, params: URLSearchParams) {
	const metrics = await metricsOf(store);
	const byKey = (key: string | null) => metrics.find((metric) => metric.key === key);
	if (id === 'new') {
		const [metric, unit] = [byKey(params.get('metric')), scopeOf(params.get('unit') ?? 'all')];
		if (!metric || !unit || !isKnownUnit(unit, (await totals()).members)) error(404, m.targets_no_such());
		return { metric, unit, target: null };
	}
	const plan = await readPlan(store, metrics, (await totals()).members);
	const target = plan.targets.find((one) => one.id === id);
	const metric = byKey(target?.metric ?? null);
	if (!target || !metric) error(404, m.targets_no_such());
	return { metric, unit: target.unit, target };
}

function hintOf({ unit }: Metric): string {
	if (unit === 'seconds') return m.targets_hint_seconds();
	return unit === 'share' ? m.targets_hint_share() : m.targets_hint_other({ unit: unitOfMeasureName(unit) });
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { metric, unit, target } = await asked(locals, params.id, url.searchParams);
	const said = { name: metricName(metric), unit: scopeName(unit) };
	const speed = metric.perspective === 'speed';
	return {
		title: target ? m.targets_change_named(said) : m.targets_new_title(said),
		isNew: target === null,
		draft: target ? draftOf(metric, target) : emptyDraft(today()),
		hint: hintOf(metric),
		warning: speed ? (metric.key.split('.')[0] === 'aht' ? m.targets_warning_aht() : m.targets_warning_speed()) : null,
		against: metric.counterweights.map((key) => ({ key, name: metricName(key) }))
	};
};

export const actions: Actions = {
	save: async ({ locals, params, request, url }) => {
		const { metric, unit, target } = await asked(locals, params.id, url.searchParams);
		const { draft, written, problems } = targetFromForm(await request.formData(), metric, unit);
		if (!written) return fail(422, { draft, problems });
		const saved = await locals.imports.soon((store) =>
			target
				? store.changeByHand('targets', target.id, written, 'browser')
				: store.enterByHand('targets', written, 'browser')
		);
		if (!saved) return fail(503, { draft, problems: [m.shell_import_under_way()] });
		redirect(303, `/targets?done=saved+${saved.result.id}`);
	},
	remove: async ({ locals, params, url }) => {
		const { target } = await asked(locals, params.id, url.searchParams);
		if (!target) error(404, m.targets_no_such());
		const { id } = await writeSoon(locals, (store) => store.changeByHand('targets', target.id, null, 'browser'));
		redirect(303, `/targets?done=removed+${id}`);
	}
};
