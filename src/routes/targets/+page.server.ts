import { redirect } from '@sveltejs/kit';
import { spellPeriod } from '#lib/i18n/spell-period.ts';
import { m } from '#lib/i18n/words.ts';
import { perspectives } from '#lib/metrics/metric.ts';
import { metricName, perspectiveName } from '#lib/scorecards/names.ts';
import { targetRowInWords } from '#lib/scorecards/target-rows-in-words.ts';
import { unreadInWords } from '#lib/targets/unread-in-words.ts';
import { sourceOf } from '../source-of.ts';
import { undoByHand } from '../undo-by-hand.ts';
import { unitChoices } from '../unit-choices.ts';
import { viewOf } from './view-of.ts';
import type { Actions, PageServerLoad } from './$types';

const doneWords = { saved: m.targets_saved, removed: m.targets_removed } as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { rows, days, plan, metrics } = await viewOf(locals, url);
	const source = await sourceOf(locals.store, 'targets');
	const told = rows.map((row) => ({ ...targetRowInWords(row), source: source(row.judged.target.id) }));
	const groups = [
		{ state: 'now', name: m.targets_group_now() },
		{ state: 'later', name: m.targets_group_later() },
		{ state: 'past', name: m.targets_group_past() }
	] as const;
	const [what, id] = (url.searchParams.get('done') ?? '').split(' ');
	const done = what === 'saved' || what === 'removed' ? doneWords[what]() : what === 'undone' ? m.targets_undone() : '';
	return {
		count: told.filter(({ state }) => state === 'now').length,
		groups: groups.map(({ state, name }) => ({ state, name, rows: told.filter((row) => row.state === state) })),
		period: days && spellPeriod(days.from, days.to),
		unread: unreadInWords(plan.unread.filter(({ kind }) => kind === 'targets')),
		metrics: perspectives.map((perspective) => ({
			name: perspectiveName(perspective),
			metrics: metrics
				.filter((metric) => metric.headline && metric.perspective === perspective)
				.map((metric) => ({ key: metric.key, name: metricName(metric) }))
		})),
		units: unitChoices(await locals.totals()),
		done: done === '' ? null : { said: done, importId: what === 'undone' ? null : Number(id) || null }
	};
};

export const actions: Actions = {
	undo: async ({ locals, request }) => {
		await undoByHand(locals, await request.formData());
		redirect(303, '/targets?done=undone');
	}
};
