import type { Past } from '../records/past.ts';

/** What one import says of a record: its body, and the day it belongs to. */
export type Telling = { importId: number; body: string; day: string | null };

/** What has become of a record: what it says now and by which import, null when it is not there, and who took it out. */
export type Fate = { shown: Telling | null; removedBy: number[] };

/**
 * Folds what the imports that count say of one record, in their order: adding leaves what is there, correcting and
 * replacing give their own; a replacement that says nothing of the record takes it out when it shows what the same recipe
 * brought, and belongs to the period; a removal takes out the record it speaks of.
 */
export function fold(tellings: readonly Telling[], past: Past): Fate {
	const told = new Map(tellings.map((telling) => [telling.importId, telling]));
	const steps = [...told.keys(), ...past.replacements.map(({ id }) => id).filter((id) => !told.has(id))];
	let shown: Telling | null = null;
	const removedBy: number[] = [];
	for (const id of steps.sort((a, b) => a - b)) {
		const telling = told.get(id);
		const mode = past.find(id)?.mode.name;
		const corrects = mode !== 'add';
		if (telling && mode === 'remove') {
			shown = null;
		} else if (telling) {
			if (!shown || (corrects && telling.body !== shown.body)) shown = telling;
		} else if (shown && takesOut(past, id, shown)) {
			removedBy.push(id);
			shown = null;
		}
	}
	return { shown, removedBy };
}

function takesOut(past: Past, id: number, shown: Telling): boolean {
	const replacement = past.find(id);
	if (replacement?.mode.name !== 'replace' || shown.day === null) return false;
	const { from, to } = replacement.mode;
	const isOfSameRecipe = past.find(shown.importId)?.recipeName === replacement.recipeName;
	return isOfSameRecipe && from <= shown.day && shown.day <= to;
}
