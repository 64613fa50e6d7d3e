import { wordsFor } from '#lib/i18n/words-for.ts';
import { profiles } from '#lib/intake/profiles/profiles.ts';
import { metricName, sourceNames } from '#lib/questions/names.ts';
import { holdingInWords } from '../../holding-in-words.ts';
import { kindNames } from '../../kind-names.ts';
import { fieldsInWords } from '../fields-in-words.ts';
import { kindAt } from '../kind-at.ts';
import { unlocked } from '../unlocked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { store } }) => {
	const kind = kindAt(params.kind);
	const holdings = await store.holdings();
	return {
		kind,
		name: kindNames()[kind],
		purpose: wordsFor(`kind_${kind}_purpose`) ?? '',
		from: wordsFor(`kind_${kind}_from`) ?? '',
		holding: holdingInWords(holdings[kind]),
		fields: fieldsInWords(kind),
		systems: [...new Set(profiles().flatMap((profile) => (profile.kind === kind ? [profile.name] : [])))],
		numbers: unlocked(kind).map(({ metric, needs }) => ({ name: metricName(metric), needs: sourceNames(needs) }))
	};
};
