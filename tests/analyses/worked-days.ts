import type { Random } from '#lib/statistics/random.ts';
import type { ContactByHand } from './evidence-by-hand.ts';

/** Contacts of an agent's day, each solved with this chance; who is not solved calls again the next day and meets a machine. */
export type WorkedDay = { agent: string; team: string; day: number; contacts: number; chance: number };

/** Contacts whose customers come again or not by chance, in time order. The second call has no agent, so that it is nobody's. */
export function contactsOfDays(days: readonly WorkedDay[], random: Random): ContactByHand[] {
	let customer = 0;
	const contacts = days.flatMap(({ agent, team, day, contacts: count, chance }) =>
		Array.from({ length: count }).flatMap((): ContactByHand[] => {
			const own = { customer: `c${String(customer++)}`, reason: 'bill', team };
			const first = { ...own, agent, day };
			return random.chance(chance) ? [first] : [first, { ...own, agent: null, day: day + 1 }];
		})
	);
	return contacts.sort((one, other) => one.day - other.day);
}
