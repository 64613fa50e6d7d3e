import { redirect } from '@sveltejs/kit';
import { storyOf } from '#lib/answers/story.ts';
import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { readResults } from '#lib/server/analyses/read-results.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import type { Actions, PageServerLoad } from './$types';
import { underWay } from './under-way.ts';

const always = { from: '0000-01-01', to: '9999-12-31' };

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const { store, analyses } = locals;
	const { extent } = await locals.totals();
	if (!extent.contacts) return { story: null };
	// the next look says how much further it is
	setHeaders({ 'cache-control': 'no-store' });
	const locale = getLocale();
	const story = storyOf(await readResults(store), locale);
	const { computedAt } = story;
	const [targets, events] = [
		(await store.plainRecords('targets', always)).length,
		(await store.plainRecords('events', always)).length
	];
	return {
		story,
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
