import { daySeconds, type Link } from './issues.ts';

/** How far a customer's contacts were with one and the same agent; shares in whole thousandths. Source: metrics.md J9. */
export type AgentsMet = {
	/** Of the contacts, those with the agent met most often (UPC). */
	usual: number;
	/** Of all pairs of the contacts, those with one agent (COC). */
	pairs: number;
	/** Of the contacts after the first, those with the same agent as the one before (SECON). */
	steps: number;
};

/** Days back from a contact within which earlier ones count, and the fewest contacts that tell anything. */
const metDays = 90;
const fewestContacts = 3;

/** What the agents of contacts in time order come to; null for fewer than three contacts. */
export function agentsMet(agents: readonly number[]): AgentsMet | null {
	const count = agents.length;
	if (count < fewestContacts) return null;
	const times = [...Map.groupBy(agents, (agent) => agent).values()].map((own) => own.length);
	const samePairs = times.reduce((sum, own) => sum + own * (own - 1), 0);
	const sameSteps = agents.filter((agent, index) => index > 0 && agent === agents[index - 1]).length;
	return {
		usual: thousandths(Math.max(...times) / count),
		pairs: thousandths(samePairs / (count * (count - 1))),
		steps: thousandths(sameSteps / (count - 1))
	};
}

const thousandths = (share: number): number => Math.round(1000 * share);

/**
 * Of one customer's handled contacts, in time order: for the last one of each calendar month whose agent is known, what the
 * agents of the 90 days up to it come to, packed, by its position; none where there were fewer than three such contacts.
 */
export function agentsMetAt(links: readonly Link[]): Map<number, number> {
	const found = new Map<number, number>();
	if (links.length < fewestContacts) return found;
	const known = links.filter(({ contact }) => contact.agent !== null);
	for (const [index, { position, contact }] of known.entries()) {
		if (index + 1 < fewestContacts || known[index + 1]?.contact.day.startsWith(contact.day.slice(0, 7))) continue;
		const since = contact.startedAt - metDays * daySeconds;
		const recent = known.slice(0, index + 1).filter((earlier) => earlier.contact.startedAt >= since);
		const met = agentsMet(recent.flatMap((one) => one.contact.agent ?? []));
		if (met) found.set(position, packAgentsMet(met));
	}
	return found;
}

/** More than there are thousandths in one. */
const radix = 1001;

/** The three shares in one whole number, which fits into 32 bits. */
export const packAgentsMet = ({ usual, pairs, steps }: AgentsMet): number => (usual * radix + pairs) * radix + steps;

export const unpackAgentsMet = (packed: number): AgentsMet => ({
	usual: Math.floor(packed / radix ** 2),
	pairs: Math.floor(packed / radix) % radix,
	steps: packed % radix
});
