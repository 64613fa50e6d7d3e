import type { ImportEntry } from '#lib/model/import.ts';

/** Whether everything is as it was before the file: values that differ count only where the file gave them. */
export const broughtNothing = ({ mode, stored, changed, removed }: ImportEntry): boolean =>
	stored + removed === 0 && (changed === 0 || mode.name === 'add');
