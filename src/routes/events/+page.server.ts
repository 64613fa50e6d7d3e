import { fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/i18n/words.ts';
import { commentSchema } from '#lib/model/comment.ts';
import { listOf, metricName } from '#lib/questions/names.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { scopeName } from '#lib/sheets/target-rows-in-words.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { eventInWords, eventName } from '#lib/targets/event-in-words.ts';
import { touches } from '#lib/targets/plan.ts';
import { unreadInWords } from '#lib/targets/unread-in-words.ts';
import { sourceOf } from '../source-of.ts';
import { undoByHand } from '../undo-by-hand.ts';
import { againInWords } from './again-in-words.ts';
import { backTo, chartOf, commentOf, type ChartPoint } from './chart-of.ts';
import { writeSoon } from '../write-soon.ts';
import type { Actions, PageServerLoad } from './$types';

const doneWords = {
	saved: m.targets_event_saved,
	removed: m.targets_event_removed,
	undone: m.targets_undone
} as const;
const placeOf = ({ metric, dimension, member, day }: ChartPoint): ChartPoint => ({ metric, dimension, member, day });
const isDone = (what: string): what is keyof typeof doneWords => Object.hasOwn(doneWords, what);

export const load: PageServerLoad = async ({ locals: { store, totals }, url }) => {
	const metrics = await metricsOf(store);
	const plan = await readPlan(store, metrics, (await totals()).members);
	const source = await sourceOf(store, 'events');
	const [what = '', id] = (url.searchParams.get('done') ?? '').split(' ');
	const events = plan.events.toSorted((a, b) => (a.fromDay < b.fromDay ? 1 : -1));
	return {
		events: events.map((event) => {
			const again = plan.rebases.filter((one) => one.day === event.fromDay && touches(event.unit, one, plan.homes));
			const rebased = again.flatMap((one) => {
				const metric = metrics.find(({ key }) => key === one.metric);
				return metric ? [`${metricName(metric)}, ${scopeName(one)}`] : [];
			});
			return {
				id: event.id,
				name: eventName(event),
				said: eventInWords(event),
				type: event.type === event.name ? null : event.type,
				unit: scopeName(event.unit),
				source: source(event.id),
				rebased: listOf(rebased)
			};
		}),
		again: againInWords(plan.comments, metrics),
		unread: unreadInWords(plan.unread.filter(({ kind }) => kind === 'events')),
		done: isDone(what) ? { said: doneWords[what](), importId: what === 'undone' ? null : Number(id) || null } : null
	};
};

export const actions: Actions = {
	undo: async ({ locals, request }) => {
		await undoByHand(locals, await request.formData());
		redirect(303, '/events?done=undone');
	},
	comment: async ({ locals, request, url }) => {
		const form = await request.formData();
		const chart = await chartOf(locals, form);
		const draft = commentSchema.safeParse({
			...{ ...chart, day: chart?.firstDay, by: 'browser' },
			...{ body: form.get('body'), againDay: form.get('againDay') || null }
		});
		if (!draft.success) return fail(422, { problem: m.targets_comment_refused() });
		const written = await locals.imports.soon((store) => store.writeComment(draft.data));
		if (!written) return fail(503, { problem: m.shell_import_under_way() });
		redirect(303, backTo(request, url, draft.data.metric));
	},
	removeComment: async ({ locals, request, url }) => {
		const { id, metric } = commentOf(await request.formData());
		await writeSoon(locals, (store) => store.setCommentRemoved(id, true));
		redirect(303, backTo(request, url, metric, id));
	},
	bringCommentBack: async ({ locals, request, url }) => {
		const { id, metric } = commentOf(await request.formData());
		await writeSoon(locals, (store) => store.setCommentRemoved(id, false));
		redirect(303, backTo(request, url, metric));
	},
	rebase: async ({ locals, request, url }) => {
		const chart = await chartOf(locals, await request.formData());
		if (!chart) return fail(422, { problem: m.targets_event_no_such() });
		await writeSoon(locals, (store) => store.rebase({ ...placeOf(chart), by: 'browser' }));
		redirect(303, backTo(request, url, chart.metric));
	},
	rebaseOff: async ({ locals, request, url }) => {
		const chart = await chartOf(locals, await request.formData());
		if (!chart) return fail(422, { problem: m.targets_event_no_such() });
		await writeSoon(locals, (store) => store.rebase({ ...placeOf(chart), by: 'browser' }, true));
		redirect(303, backTo(request, url, chart.metric));
	}
};
