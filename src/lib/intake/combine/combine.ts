import type { Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';
import { combineContacts } from './combine-contacts.ts';
import { combineSpells } from './combine-spells.ts';
import type { Combined, Part } from './part.ts';

type Rule<K extends Kind> = (parts: Part<K>[], whole: readonly string[]) => Combined<K>[];

const rules: { [K in Kind]?: Rule<K> } = { contacts: combineContacts, absence: combineSpells };
const ruleOf = <K extends Kind>(kind: K): Rule<K> => rules[kind] ?? firstStated;

/** How the parts of one group become records: contacts and absence by rules of their own, all others by their first stated values. */
export function combiner<K extends Kind>(recipe: Recipe & { kind: K }): (parts: Part<K>[]) => Combined<K>[] {
	const rule = ruleOf(recipe.kind);
	const whole = recipe.combine?.whole ?? [];
	return (parts) => rule(parts, whole);
}

/** True for kinds in which a row that is left out still says that something else ended there. */
export const minds = (kind: Kind): boolean => kind === 'absence';

/** One record with, for each of its values, the first that a part states. */
export function firstStated<K extends Kind>(parts: Part<K>[]): Combined<K>[] {
	const ordered = parts.toSorted((a, b) => a.row - b.row);
	const [first] = ordered;
	if (!first) return [];
	const record = { ...first.record };
	for (const part of ordered)
		for (const [name, value] of Object.entries(part.record)) if (value !== null) fill(record, name, value);
	return [{ row: first.row, record }];
}

function fill(record: object, name: string, value: unknown): void {
	if (Reflect.get(record, name) === null) Reflect.set(record, name, value);
}
