import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { combineContacts } from './combine-contacts.ts';
import { combineOrders } from './combine-orders.ts';
import { combineSpells } from './combine-spells.ts';
import { firstStated } from './first-stated.ts';
import type { Combined, Part } from './part.ts';

type Told = Pick<NonNullable<Recipe['combine']>, 'whole' | 'summed'>;
type Rule<K extends Kind> = (parts: Part<K>[], told: Told) => Combined<K>[];

const rules: { [K in Kind]?: Rule<K> } = {
	contacts: (parts, { whole }) => combineContacts(parts, whole),
	orders: combineOrders,
	absence: combineSpells
};
const ruleOf = <K extends Kind>(kind: K): Rule<K> => rules[kind] ?? firstStated;

/** How the parts of one group become records: contacts, orders and absence by rules of their own, all others by their first stated values. */
export function combiner<K extends Kind>(recipe: Recipe & { kind: K }): (parts: Part<K>[]) => Combined<K>[] {
	const rule = ruleOf(recipe.kind);
	const told = recipe.combine ?? { whole: [] };
	return (parts) => rule(parts, told);
}

/** True for kinds in which a row that is left out still says that something else ended there. */
export const minds = (kind: Kind): boolean => kind === 'absence';
