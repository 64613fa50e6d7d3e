import type { Totals } from '#lib/facts/running-totals.ts';
import { dimensions, type NamedDimension } from '#lib/model/fact.ts';
import type { MembersOf, Scope } from '#lib/model/scope-named.ts';
import { dimensionName, memberName } from '#lib/questions/names.ts';

export type UnitChoices = { name: string; members: { value: string; name: string }[] }[];

/** The units that something can be for, by dimension. */
export const unitChoices = ({ members }: Pick<Totals, 'members'>): UnitChoices =>
	dimensions
		.filter((dimension): dimension is NamedDimension => dimension !== 'all')
		.map((dimension) => ({
			name: dimensionName(dimension),
			members: members(dimension).map((member) => ({
				value: `${dimension}:${member}`,
				name: memberName(dimension, member)
			}))
		}))
		.filter((group) => group.members.length > 0);

/** `team:Odense`, or `all`, as a unit; null for what is none. */
export function scopeOf(text: string): Scope | null {
	if (text === 'all' || text === '') return { dimension: 'all', member: '' };
	const colon = text.indexOf(':');
	const [name, member] = [text.slice(0, colon), text.slice(colon + 1)];
	const dimension = dimensions.find((one) => one === name && one !== 'all');
	return colon > 0 && dimension && member !== '' ? { dimension, member } : null;
}

/** Whether the data speak of a unit, or have ever. */
export const isKnownUnit = ({ dimension, member }: Scope, members: MembersOf): boolean =>
	dimension === 'all' || members(dimension).includes(member);

/** A unit as it stands in an address. */
export const scopeText = ({ dimension, member }: Scope): string =>
	dimension === 'all' ? 'all' : `${dimension}:${member}`;
