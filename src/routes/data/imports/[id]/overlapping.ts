import type { ImportEntry } from '#lib/model/import.ts';

/** Other imports that count, are of the same kind and cover some of the same days: what they hold stays when this one goes. */
export function overlapping(entry: ImportEntry, imports: readonly ImportEntry[]): ImportEntry[] {
	const { id, kind, firstDay, lastDay } = entry;
	return imports.filter((other) => {
		if (other.id === id || other.kind !== kind || other.undoneAt !== null) return false;
		// one that stored nothing new says no days, and may still hold what this one holds
		if (!other.firstDay || !other.lastDay || !firstDay || !lastDay) return true;
		return other.firstDay <= lastDay && firstDay <= other.lastDay;
	});
}
