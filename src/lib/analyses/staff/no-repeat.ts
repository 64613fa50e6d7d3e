import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import type { ContactOutcome } from '#lib/analyses/rows/panel-cells.ts';

const handled = outcomes.indexOf('handled');
/** Days in which facts about a contact may still come in. Source: metrics.md 0.4. */
const lateDays = 2;
const secondsADay = 86_400;

/**
 * 1 for a handled contact, repeats too, whose customer made no other for the days that close an issue, else 0; null where the
 * customer is not known or the contact too young to tell. The outcome for single agents: more of them than of openers.
 * Source: metrics.md C1, `no_repeat_w`.
 */
export function noRepeat({ contacts, cutOffs, throughDay }: Evidence): ContactOutcome {
	const { outcome, opener, day, nextSeconds } = contacts;
	const last = throughDay - cutOffs.issueDays - lateDays;
	const silence = cutOffs.issueDays * secondsADay;
	return (row) => {
		if (outcome[row] !== handled || (opener[row] ?? none) === none || (day[row] ?? none) > last) return null;
		const next = nextSeconds[row] ?? none;
		return Number(next === none || next > silence);
	};
}
