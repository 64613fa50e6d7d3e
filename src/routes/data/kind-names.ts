import { m } from '#lib/i18n/words.ts';
import type { Kind } from '#lib/model/records.ts';

/** What the kinds of file are called. */
export const kindNames = (): Record<Kind, string> => ({
	contacts: m.kind_contacts(),
	orders: m.kind_orders(),
	pulse: m.kind_pulse(),
	roster: m.kind_roster()
});
