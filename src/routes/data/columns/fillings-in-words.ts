import { spellMoment } from '#lib/i18n/spell-moment.ts';
import { spellCount } from '#lib/i18n/spell.ts';
import { fieldNamed } from '#lib/server/imports/fill-from-kept.ts';
import type { FilledIn } from '#lib/server/storage/store.ts';
import { fieldLabel } from './column-field.ts';

/** What was filled in from kept columns, in the reader's words; `zone` is that of the clock it is told by. */
export const fillingsInWords = (fillings: readonly FilledIn[], zone: string) =>
	fillings.map(({ id, column, field, filledAt, contacts }) => ({
		id,
		column,
		label: fieldLabel(fieldNamed(field)),
		moment: spellMoment(filledAt, zone),
		contacts: spellCount(contacts)
	}));
export type FillingInWords = ReturnType<typeof fillingsInWords>[number];
