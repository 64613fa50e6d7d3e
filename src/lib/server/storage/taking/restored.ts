import type { Kind } from '#lib/model/records.ts';
import { keptOf, openBody, type Content } from '../records/body.ts';
import type { Arrival, Shelved } from '../records/shelf.ts';

/** A record that comes back as its body says. */
export function restored<K extends Kind>(
	kind: K,
	{ id, importId, high, low, occurrence, body }: Omit<Shelved, 'day'>
): Arrival<Content<K>> {
	const { values, customer, kept } = openBody(kind, body);
	const { columns, cells } = keptOf(kept);
	return {
		// a body holds every field of its kind that is not null
		record: { ...values, kept: columns.length === 0 ? null : cells } as unknown as Content<K>,
		customer,
		keptColumns: columns,
		id,
		start: [id, importId, high, low, occurrence]
	};
}
