import { countContact } from '#lib/facts/count-contact.ts';
import { Tally } from '#lib/facts/tally.ts';
import type { Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { NumberSet } from './number-set.ts';
import { noteAgentDay, settleAgentDays, type AgentDays } from './settle-agent-days.ts';
import { settleChains } from './settle-chains.ts';
import type { Settling } from './settling.ts';

/** Facts kept in memory before they are written. */
const mostFacts = 20_000;

/** For a database that has contacts, up to the id before `firstId`: what the new ones change is carried into the facts. */
export function settleLater(session: Session, firstId: number, most = mostFacts): Settling {
	const tally = new Tally();
	const customers = new NumberSet();
	const agentDays: AgentDays = new Map();
	return {
		note({ record }, customer, members) {
			countContact(tally, record, members, 1);
			if (customer !== null) customers.add(customer);
			noteAgentDay(agentDays, record.day, members.agent);
		},
		async ease() {
			if (tally.size > most) await addToFacts(session, tally);
		},
		async settle(makeIndexes) {
			await makeIndexes();
			await settleChains(session, tally, customers);
			const isOld = (id: number) => id < firstId;
			await settleAgentDays(session, tally, agentDays, isOld, () => true);
			await addToFacts(session, tally);
		}
	};
}
