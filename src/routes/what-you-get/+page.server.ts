import { redirect } from '@sveltejs/kit';
import { startsOf } from '#lib/answers/starts.ts';
import { storyOf } from '#lib/answers/story.ts';
import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { readResults } from '#lib/server/analyses/read-results.ts';
import { readPlan } from '#lib/scorecards/read-plan.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import type { Actions, PageServerLoad } from './$types';
import { underWay } from './under-way.ts';

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const { store, analyses } = locals;
	const { extent, members } = await locals.totals();
	if (!extent.contacts) return { story: null };
	// the next look says how much further it is
	setHeaders({ 'cache-control': 'no-store' });
	const locale = getLocale();
	const kept = await readResults(store);
	const metrics = await metricsOf(store);
	const plan = await readPlan(store, metrics, members);
	const story = storyOf(kept, locale);
	const { computedAt } = story;
	const [targets, events] = [plan.targets.length, plan.events.length];
	return {
		story,
		starts: startsOf(plan, kept, metrics, locale),
		computed:
			computedAt === null
				? null
				: m.analyses_computed({ moment: spellMoment(computedAt, await organisationZone(store), locale) }),
		written: {
			targets: m.analyses_targets({ count: targets, said: spellCount(targets) }),
			events: m.analyses_events({ count: events, said: spellCount(events) })
		},
		...underWay(analyses.state(), locale)
	};
};

export const actions: Actions = {
	start: ({ locals }) => {
		locals.analyses.start();
		redirect(303, '/what-you-get');
	},
	cancel: ({ locals }) => {
		locals.analyses.cancel();
		redirect(303, '/what-you-get');
	}
};
