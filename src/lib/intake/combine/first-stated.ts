import type { Kind } from '#lib/model/records.ts';
import type { Combined, Part } from './part.ts';

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
