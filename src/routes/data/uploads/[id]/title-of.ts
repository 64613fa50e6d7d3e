import { m } from '#lib/i18n/words.ts';
import type { Recipe } from '#lib/model/import.ts';
import { kindNames } from '../../kind-names.ts';

const looks = {
	contacts: m.import_looks_contacts,
	orders: m.import_looks_orders,
	pulse: m.import_looks_pulse,
	roster: m.import_looks_roster
};

/** What a file is taken for, in a sentence, or that it is not taken in as it is. */
export function titleOf(
	name: string,
	about: { recipe: Recipe; known: boolean; corrects: boolean } | { code: string } | null
): string {
	if (!about || 'code' in about)
		return about?.code === 'kind_unclear' ? m.import_kind_unclear({ name }) : m.import_cannot({ name });
	const { recipe, known, corrects } = about;
	if (corrects) return m.import_mended({ name });
	if (known) return m.import_known({ name, recipe: recipe.name });
	const look = Object.entries(looks).find(([kind]) => kind === recipe.kind)?.[1];
	return look ? look({ name }) : m.import_looks_like({ name, kind: kindNames()[recipe.kind] });
}
