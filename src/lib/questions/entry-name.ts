import { m } from '#lib/i18n/words.ts';
import type { ImportEntry } from '#lib/model/import.ts';

/** What history calls an import: by its file, or, where a person wrote it by hand, by what was done. */
export function entryName({ fileName, kind, mode }: Pick<ImportEntry, 'fileName' | 'kind' | 'mode'>): string {
	if (fileName !== '') return fileName;
	const isEvent = kind === 'events';
	if (mode.name === 'correct') return isEvent ? m.targets_hand_events_correct() : m.targets_hand_targets_correct();
	if (mode.name === 'remove') return isEvent ? m.targets_hand_events_remove() : m.targets_hand_targets_remove();
	return isEvent ? m.targets_hand_events_add() : m.targets_hand_targets_add();
}

/** Whether a person wrote it by hand. */
export const isByHand = ({ fileName, recipeName }: Pick<ImportEntry, 'fileName' | 'recipeName'>): boolean =>
	fileName === '' && recipeName === '';
