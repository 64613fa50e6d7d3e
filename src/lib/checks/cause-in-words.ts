import type { Cause } from './reconcile.ts';
import { m } from '#lib/i18n/words.ts';
import { shortAbandonSeconds } from '#lib/model/contact.ts';

/** A way of counting, as the end of a sentence. */
export function causeInWords({ name, hours }: Pick<Cause, 'name' | 'hours'>): string {
	const seconds = shortAbandonSeconds;
	switch (name) {
		case 'zone': {
			const size = { count: Math.abs(hours), hours: Math.abs(hours) };
			return hours > 0 ? m.check_cause_ahead(size) : m.check_cause_behind(size);
		}
		case 'short_abandons_left_out':
			return m.check_cause_short_abandons_left_out({ seconds });
		case 'short_abandons_as_abandoned':
			return m.check_cause_short_abandons_as_abandoned({ seconds });
		case 'transfers_twice':
			return m.check_cause_transfers_twice();
	}
}
