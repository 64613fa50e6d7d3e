import type { Past } from '../records/past.ts';

/** What one import says of a record: its body, and the day it belongs to. */
export type Telling = { importId: number; body: string; day: string | null };

/** What has become of a record: what it says now and by which import, null when it is not there, and which replacements took back what was said. */
export type Fate = { shown: Telling | null; removedBy: number[] };

/**
 * Folds what the imports that count say of one record, in their order: adding leaves what is there, correcting and
 * replacing give their own. A replacement that says nothing of the record takes back what the same recipe said of it, where
 * that belongs to the period, and leaves what others said; a removal takes out the record it speaks of.
 */
export function fold(tellings: readonly Telling[], past: Past): Fate {
	const told = new Map(tellings.map((telling) => [telling.importId, telling]));
	const steps = [...told.keys(), ...past.replacements.map(({ id }) => id).filter((id) => !told.has(id))];
	let standing: Telling[] = [];
	const removedBy: number[] = [];
	for (const id of steps.sort((a, b) => a - b)) {
		const telling = told.get(id);
		if (telling) {
			standing = past.find(id)?.mode.name === 'remove' ? [] : [...standing, telling];
			continue;
		}
		const { own = [], others = [] } = Object.groupBy(standing, (one) => (isOfSource(past, one, id) ? 'own' : 'others'));
		if (!isOfPeriod(past, id, lastSaid(own, past))) continue;
		standing = others;
		removedBy.push(id);
	}
	return { shown: lastSaid(standing, past), removedBy };
}

/** What tellings in their order come to: the first, until one that corrects says something else. */
function lastSaid(tellings: readonly Telling[], past: Past): Telling | null {
	let shown: Telling | null = null;
	for (const telling of tellings) {
		const corrects = past.find(telling.importId)?.mode.name !== 'add';
		if (!shown || (corrects && telling.body !== shown.body)) shown = telling;
	}
	return shown;
}

const isOfSource = (past: Past, { importId }: Telling, replacement: number): boolean =>
	past.find(importId)?.recipeName === past.find(replacement)?.recipeName;

function isOfPeriod(past: Past, replacement: number, telling: Telling | null): boolean {
	const mode = past.find(replacement)?.mode;
	if (mode?.name !== 'replace' || !telling || telling.day === null) return false;
	return mode.from <= telling.day && telling.day <= mode.to;
}
