import { outcomes } from '#lib/model/contact.ts';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';

const handled = outcomes.indexOf('handled');

/** Of the handled contacts, the share whose customer is known and in chains, 0 to 1; null where nothing was handled. Source: metrics.md 0.2. */
export function knownCustomerShare({ count, outcome, opener }: ContactColumns): number | null {
	let [all, known] = [0, 0];
	for (let row = 0; row < count; row++) {
		if (outcome[row] !== handled) continue;
		all++;
		if ((opener[row] ?? none) !== none) known++;
	}
	return all === 0 ? null : known / all;
}
