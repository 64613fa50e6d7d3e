import { eq, type SQL } from './drizzle.ts';
import type { Members } from './dictionary.ts';
import type { Tables } from './engine.ts';
import type { Unit } from './store.ts';

/** The contacts of one unit; `nobody` when no contact can be. */
export function unitCondition({ contact }: Tables, members: Members, { dimension, member }: Unit): SQL | 'nobody' {
	const id = members.find(dimension, member);
	return id === null ? 'nobody' : eq(contact[dimension], id);
}
