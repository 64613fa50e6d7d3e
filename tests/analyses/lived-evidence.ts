import type { Evidence } from '#lib/analyses/evidence.ts';
import { openShop } from '#lib/demo/exports/shop.ts';
import type { LivedDay } from '#lib/demo/world/live-day.ts';
import { openWorld, type World } from '#lib/demo/world/live-world.ts';
import { isSampled, keyOf } from '#lib/demo/world/customers.ts';
import { presets, type PresetName, type Size } from '#lib/demo/world/organisation.ts';
import { none } from '#lib/model/contact-columns.ts';
import { dayNumber } from '#lib/model/day.ts';
import { evidenceByHand, type ContactByHand, type EvidenceParts } from './evidence-by-hand.ts';
import { readerOf } from './lived-contacts.ts';
import { agentDayOf, staffTold } from './lived-staff.ts';

/** Which world to live. `hasTarget` says whether a target stands on paper, whatever was lived; as it was, where it is left out. */
export type LifeAsked = { seed: number; preset: PresetName; size: Size; endsOn?: string; hasTarget?: boolean };

/** The last day of the worlds that tests live, as of the demo that is shown. */
export const usualEnd = '2026-11-21';

/**
 * Evidence of the demo's world, by the same hands that write its files, but without the files and the database between:
 * what an import of them would find. `watch` sees each day that was lived.
 */
export function livedEvidence(
	asked: LifeAsked,
	world: World = openWorld({ ...asked, endsOn: asked.endsOn ?? usualEnd, preset: presets[asked.preset] }),
	watch: (day: LivedDay) => void = () => {}
): Evidence {
	const { see, evidence } = openEvidence(asked, world);
	for (const lived of world.days()) {
		watch(lived);
		see(lived);
	}
	return evidence();
}

/** The same of a world that somebody else lives: it sees each of its days before it tells. */
export function openEvidence(
	{ seed, preset, size, hasTarget = presets[preset].target }: LifeAsked,
	{ calendar, crew }: Pick<World, 'calendar' | 'crew'>
): { see: (day: LivedDay) => void; evidence: () => Evidence } {
	const shop = openShop(seed, size, calendar);
	const read = readerOf(seed, size, calendar);
	const contacts: ContactByHand[] = [];
	const agentDays: ReturnType<typeof agentDayOf>[] = [];
	const see = (lived: LivedDay) => {
		for (const contact of lived.contacts) {
			if (!isSampled(seed, contact.customer, size)) continue;
			shop.see(contact);
			const found = read(contact);
			if (found) contacts.push(found);
		}
		for (const agentDay of lived.agentDays) agentDays.push(agentDayOf(seed, calendar, agentDay));
	};
	const numberOf = (day: number) => dayNumber(calendar.dayOf(day));
	const evidence = () =>
		evidenceByHand({
			contacts,
			isSampled: size !== 'whole',
			agentDays,
			orders: shop.orders().map(({ customer, day }) => ({ customer: keyOf(customer), day: numberOf(day) })),
			customers: shop.customers().map(({ customer, sinceDays, leavesOn, annualValue }) => ({
				customer: keyOf(customer),
				yearlyValue: annualValue,
				fromDay: numberOf(-sinceDays),
				untilDay: leavesOn === null ? none : numberOf(leavesOn)
			})),
			...staffTold({ seed, calendar, crew }, hasTarget)
		} satisfies EvidenceParts);
	return { see, evidence };
}
