import type { Recipe } from '#lib/model/import.ts';

/** The field that says when a contact, order or answer was. */
export const mainInstant = ({ kind, fields }: Recipe): string =>
	kind === 'contacts'
		? 'started_at'
		: kind === 'orders'
			? 'ordered_at'
			: (['answered_at', 'interval_start'].find((field) => fields[field]) ?? '');
