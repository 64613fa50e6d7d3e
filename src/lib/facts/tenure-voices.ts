import { addDays, daysBetween, firstOfMonth, lastOfMonth } from '#lib/model/day.ts';
import type { Employments } from './employments.ts';
import type { Voice } from './subjects.ts';

/** Contacts that one agent handled on one day, in the team of that day. */
export type HandledContacts = { agent: number; team: number | null; day: string; contacts: number };

type Known = {
	employments: Employments;
	/** The day up to which records speak: months that end later are left out. */
	through: string;
	/** Tells agents apart, whatever number they have. */
	keyOf: (agent: number) => string;
};

/**
 * What records tell of the tenure of those who handled contacts, month by month: contacts on days on which the agent is known to
 * be employed, and the days employed by its middle, so that they do not hang on when the contacts came. An agent
 * belongs to the team of most of them; without one she is left out. Source: metrics.md P11, B14.
 */
export function tenureVoices(handled: readonly HandledContacts[], { employments, through, keyOf }: Known): Voice[] {
	const known = handled.filter(
		({ agent, day }) => lastOfMonth(day) <= through && employments.tenureDays(agent, day) !== null
	);
	const byAgent = Map.groupBy(known, ({ agent, day }) => `${agent} ${firstOfMonth(day)}`);
	return [...byAgent.values()].flatMap((own): Voice[] => {
		const last = own.reduce((one, other) => (other.day > one.day ? other : one));
		const team = teamOfMost(own);
		if (team === null) return [];
		const month = firstOfMonth(last.day);
		const byMiddle = (employments.tenureDays(last.agent, last.day) ?? 0) + daysBetween(last.day, addDays(month, 14));
		const key = `${keyOf(last.agent)} ${month.slice(0, 7)}`;
		return [{ subject: 'tenure', month, key, team, values: [contactsOf(own), Math.max(0, byMiddle)] }];
	});
}

const contactsOf = (days: readonly HandledContacts[]): number => days.reduce((sum, { contacts }) => sum + contacts, 0);

/** The team of most contacts; of two with as many, the one with the lower number. */
function teamOfMost(days: readonly HandledContacts[]): number | null {
	const teams = Map.groupBy(
		days.filter(({ team }) => team !== null),
		({ team }) => team
	);
	const [most] = [...teams]
		.map(([team, own]) => ({ team, contacts: contactsOf(own) }))
		.sort((a, b) => b.contacts - a.contacts || Number(a.team) - Number(b.team));
	return most?.team ?? null;
}
