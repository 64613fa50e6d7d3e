import type { Random } from '#lib/statistics/random.ts';
import type { Agent, Waiting } from './lived.ts';
import { account, complexBill, simpleBill } from './organisation.ts';

/** Queues, each with the teams that answer it. */
export const queues = [
	{ name: 'Odense Faktura', teams: [1, 2] },
	{ name: 'Odense Service', teams: [3, 4, 5] },
	{ name: 'Malmö Kundtjänst', teams: [6, 7, 8, 9] },
	{ name: 'Fjordsvar Konto', teams: [10] },
	{ name: 'Fjordsvar Faktura', teams: [11, 12] }
] as const;
const [bills, service, swedish, accountAway, billsAway] = [0, 1, 2, 3, 4] as const;

/** The queue of a matter, where `number` lies from 0 to 1. While billing is away the hard half of it stays. Source: metrics.md D2. */
export function queueOf({ isSwedish, reason }: Waiting, billingIsAway: boolean, number: number): number {
	if (isSwedish) return swedish;
	const isBill = reason === simpleBill || reason === complexBill;
	if (isBill && billingIsAway) return number < (reason === simpleBill ? 0.95 : 0.35) ? billsAway : service;
	if (isBill) return bills;
	return reason === account && number < 0.62 ? accountAway : service;
}

const queueOfTeam = (team: number): number =>
	queues.findIndex(({ teams }) => (teams as readonly number[]).includes(team));

/** Who takes a matter, and in which queue: now and then the agent who had it before, else anyone of the queue. */
export function routeOn(present: readonly Agent[], billingIsAway: boolean, random: Random) {
	const pools = queues.map(({ teams }) => present.filter(({ team }) => (teams as readonly number[]).includes(team)));
	const here = new Set(present);
	return (waiting: Waiting): { agent: Agent | undefined; queue: number; isSameAgent: boolean } => {
		const own = pools[queueOf(waiting, billingIsAway, random.uniform())] ?? [];
		const before = waiting.lastAgent;
		const returns = before !== null && random.chance(0.15) && here.has(before);
		const pool = own.length > 0 ? own : (pools[service] ?? []);
		const drawn = pool[Math.floor(random.uniform() * pool.length)];
		const agent = returns ? before : drawn;
		return { agent, queue: queueOfTeam(agent?.team ?? 0), isSameAgent: before !== null && agent === before };
	};
}
