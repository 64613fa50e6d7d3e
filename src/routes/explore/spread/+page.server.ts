import { spreadInWords, spreadName } from '#lib/explorations/spread-in-words.ts';
import { m } from '#lib/i18n/words.ts';
import type { PageServerLoad } from './$types';
import { headOf } from '../head-of.ts';
import { viewOf } from './view-of.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await viewOf(locals, url);
	if (!view) return { head: null };
	const { spread, names, seconds } = view;
	const keep: Record<string, string> = spread ? { of: spread.name } : {};
	return {
		head: headOf(view, { keep, seconds, contacts: null }),
		spread: spread && spreadInWords(spread),
		selects: [
			{
				name: 'of',
				label: m.explore_spread_choose(),
				groups: [
					{
						name: '',
						options: names.map((name) => ({ value: name, name: spreadName(name), chosen: name === spread?.name }))
					}
				]
			}
		]
	};
};
