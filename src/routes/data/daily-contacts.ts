import { addDays } from '#lib/model/day.ts';
import type { Store } from '#lib/server/storage/store.ts';

const daysShown = 84;

export type DailyContacts = { day: string; contacts: number }[];

/** Contacts of each of the last twelve weeks' days that have any, or would; empty where no contact is in. */
export async function dailyContacts(store: Store): Promise<DailyContacts> {
	const { contacts } = await store.extent();
	if (!contacts) return [];
	const begins = addDays(contacts.through, 1 - daysShown);
	const from = contacts.from > begins ? contacts.from : begins;
	const facts = await store.dailyFacts({ dimensions: ['all'], from, to: contacts.through });
	const counts = new Map(facts.map(({ day, sums }) => [day, sums.contacts]));
	const days: DailyContacts = [];
	for (let day = from; day <= contacts.through; day = addDays(day, 1)) days.push({ day, contacts: counts.get(day) ?? 0 });
	return days;
}
