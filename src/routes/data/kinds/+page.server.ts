import { wordsFor } from '#lib/i18n/words-for.ts';
import { kinds } from '#lib/model/records.ts';
import { holdingInWords } from '../holding-in-words.ts';
import { kindNames } from '../kind-names.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { store } }) => {
	const holdings = await store.holdings();
	const names = kindNames();
	return {
		kinds: kinds.map((kind) => ({
			kind,
			name: names[kind],
			purpose: wordsFor(`kind_${kind}_purpose`) ?? '',
			isIn: holdings[kind].records > 0,
			holding: holdingInWords(holdings[kind])
		}))
	};
};
