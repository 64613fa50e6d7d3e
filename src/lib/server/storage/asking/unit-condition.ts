import { and, eq, type SQL } from '../drizzle.ts';
import type { Members } from '../dictionary.ts';
import type { Tables } from '../engine.ts';
import type { Unit } from '../queries.ts';

/** The contacts of one unit; `nobody` when no contact can be. */
export function unitCondition({ contact }: Tables, members: Members, { dimension, member }: Unit): SQL | 'nobody' {
	const id = members.find(dimension, member);
	return id === null ? 'nobody' : eq(contact[dimension], id);
}

/** The contacts that belong to every one of some units; `nobody` when no contact can. */
export function unitsCondition(tables: Tables, members: Members, units: readonly Unit[]): SQL | undefined | 'nobody' {
	const conditions = units.map((unit) => unitCondition(tables, members, unit));
	return conditions.includes('nobody') ? 'nobody' : and(...conditions.filter((condition) => condition !== 'nobody'));
}
