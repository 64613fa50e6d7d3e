import { redirect } from '@sveltejs/kit';
import { addressOf, keyAt } from '#lib/answers/address-of.ts';
import { answerOf } from '#lib/answers/answer-of.ts';
import { answerShown } from '#lib/answers/answer-shown.ts';
import { costsInWords, pricesIn } from '#lib/answers/costs-in-words.ts';
import { mixesInWords } from '#lib/answers/mixes-in-words.ts';
import { policyIn, policyInWords } from '#lib/answers/policy-in-words.ts';
import { questionInWords } from '#lib/answers/question-in-words.ts';
import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { underWay } from '../under-way.ts';
import type { Actions, PageServerLoad } from './$types';
import { contactsBehindAnswer } from './contacts-behind-answer.ts';
import { keptAt } from './kept-at.ts';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
	const locale = getLocale();
	const { key, all, chosen } = await keptAt(locals, params.analysis, url.searchParams);
	const model = chosen?.result.model;
	const state = underWay(locals.analyses.state(), locale);
	if (state.running) setHeaders({ 'cache-control': 'no-store' });
	return {
		...state,
		question: questionInWords(key, locale),
		answer: chosen && answerShown(chosen, locale),
		contacts: chosen && contactsBehindAnswer(chosen.result),
		policy: model ? policyInWords(model, policyIn(url.searchParams, model), locale) : null,
		mixes: chosen && mixesInWords(chosen.result, locale),
		costs: chosen && costsInWords(chosen.result, pricesIn(url.searchParams, chosen.result), locale),
		of: url.searchParams.get('of'),
		computed:
			chosen &&
			m.analyses_computed({ moment: spellMoment(chosen.computedAt, await organisationZone(locals.store), locale) }),
		isStale: chosen?.isStale ?? false,
		search: url.search,
		others: all
			.filter((kept) => kept !== chosen)
			.flatMap(({ result }) => {
				const name = answerOf(result, locale).of;
				return name === null ? [] : [{ name, at: addressOf(key, result.subject) }];
			})
	};
};

export const actions: Actions = {
	start: ({ locals, params }) => {
		const key = keyAt(params.analysis);
		if (key) locals.analyses.start([key]);
		redirect(303, '/what-you-get');
	}
};
