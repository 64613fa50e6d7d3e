import type { Dimension, NamedDimension } from './fact.ts';
import { plainName } from './plain-name.ts';

/** All contacts, told by `all` and an empty member, or those of one member of a dimension. */
export type Scope = { dimension: Dimension; member: string };

/** Names of members that are known, by dimension. */
export type MembersOf = (dimension: NamedDimension) => readonly string[];

/** What parts of an organisation are called, in English, Danish, Swedish, Norwegian and German. */
const names: Record<Dimension, string> = {
	all: 'all|everyone|organisation|organization|company|whole organisation|alle|hele organisationen|virksomheden|hele virksomheden|alla|hela organisationen|företaget|hela företaget|hele organisasjonen|virksomheten|hele virksomheten|gesamt|unternehmen',
	site: 'site|location|lokation|sted|ort|plats|kontor|lokasjon|standort',
	team: 'team|hold|gruppe|lag|grupp|arbetslag|mannschaft',
	queue: 'queue|skill|kø|kö|warteschlange',
	channel: 'channel|kanal',
	reason: 'reason|årsag|henvendelsesårsag|orsak|kontaktorsak|anledning|årsak|grund|anliegen',
	language: 'language|sprog|språk|sprache',
	employer: 'employer|partner|arbejdsgiver|arbetsgivare|arbeidsgiver|arbeitgeber'
};
const byName: ReadonlyMap<string, Dimension> = new Map(
	Object.entries(names).flatMap(([dimension, list]) =>
		list.split('|').map((name): [string, Dimension] => [name, dimension as Dimension])
	)
);

/** Where a name is looked for when nobody says what it is of. */
const guessed = ['team', 'site', 'queue', 'employer', 'reason', 'channel', 'language'] as const;

/**
 * What part a plan is for, as a person names it: nothing is all; a member whose sort is not told is looked for among the
 * known ones. Null for what is no part that we know.
 */
export function scopeNamed(dimension: string | null, member: string | null, membersOf: MembersOf): Scope | null {
	const [sort, name] = [plainName(dimension ?? ''), (member ?? '').trim()];
	const known = byName.get(sort);
	if (known === 'all' || (sort === '' && name === '')) return { dimension: 'all', member: '' };
	// a plan with one column for both names the member in it
	if (!known && sort !== '') return name === '' ? scopeNamed(null, dimension, membersOf) : null;
	const find = (one: NamedDimension) => membersOf(one).find((other) => plainName(other) === plainName(name));
	if (known) return name === '' ? null : { dimension: known, member: find(known) ?? name };
	const found = guessed.find((one) => find(one) !== undefined);
	if (found) return { dimension: found, member: find(found) ?? name };
	return byName.get(plainName(name)) === 'all' ? { dimension: 'all', member: '' } : null;
}
