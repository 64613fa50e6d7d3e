import { completenessOf } from '#lib/checks/completeness.ts';
import { addDays, daysBetween } from '#lib/model/day.ts';
import { closedDays } from '#lib/server/imports/look-for-gaps.ts';
import type { Store } from '#lib/server/storage/store.ts';

const daysShown = 84;
/** A day is taken as one hour: which hours are lacking is for the page about gaps. */
const noon = 43_200;

/** `lacking`: nothing came in on a day that is not known to be closed. */
export type DailyContacts = { day: string; contacts: number; lacking: boolean }[];

/** Contacts of each of the last twelve weeks' days that have any, or would; empty where no contact is in. */
export async function dailyContacts(store: Store): Promise<DailyContacts> {
	const { contacts } = await store.extent();
	if (!contacts) return [];
	const begins = addDays(contacts.through, 1 - daysShown);
	const from = contacts.from > begins ? contacts.from : begins;
	const facts = await store.dailyFacts({ dimensions: ['all'], from, to: contacts.through });
	const counts = new Map(facts.map(({ day, sums }) => [day, sums.contacts]));
	const days = Array.from({ length: daysBetween(from, contacts.through) + 1 }, (_, place) => {
		const day = addDays(from, place);
		return { day, startedAt: noon, contacts: counts.get(day) ?? 0 };
	});
	return completenessOf(days, 'UTC', await closedDays(store)).map(({ day, contacts, state }) => ({
		day,
		contacts,
		lacking: contacts === 0 && state !== 'closed'
	}));
}
