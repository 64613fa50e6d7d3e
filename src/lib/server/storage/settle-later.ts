import { countChain } from '#lib/facts/count-chain.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import type { Tally } from '#lib/facts/tally.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import { chainOf, countedOf, wasPromised } from './contact-row.ts';
import type { Session } from './engine.ts';
import { addToFacts, mostFacts } from './facts-table.ts';
import { NumberSet } from './number-set.ts';
import { AgentDays } from './settle-agent-days.ts';
import { settleChains } from './settle-chains.ts';
import type { Settling } from './settling.ts';

/** For a database that has contacts: what those that come and go change is carried into the tally. */
export function settleLater(session: Session, tally: Tally, cutOffs: CutOffs, most = mostFacts): Settling {
	const { db, among, tables } = session;
	const customers = new NumberSet();
	const agentDays = new AgentDays(session, tally, cutOffs);
	async function ease() {
		await agentDays.takeOut();
		if (tally.size > most) await addToFacts(session, tally);
	}
	return {
		note({ record }, customer, members) {
			countContact(tally, record, members, 1, cutOffs);
			if (customer !== null) customers.add(customer);
			if (members.agent !== null) agentDays.expect(record.day);
		},
		ease,
		async lose(rows) {
			for (const row of rows) {
				countContact(tally, countedOf(row), row, -1, cutOffs);
				const chain = chainOf(row);
				if (chain) countChain(tally, row.day, row, chain, -1, wasPromised(row));
				if (row.customer > 0) customers.add(row.customer);
				if (row.agent !== null) agentDays.expect(row.day);
			}
			const ids = rows.map(({ id }) => id);
			await db.delete(tables.chain).where(among(tables.chain.contact, ids));
			await ease();
		},
		async settle(makeIndexes) {
			await makeIndexes();
			await settleChains(session, tally, customers);
			if (!tally.isGivenUp) await agentDays.putBack();
		}
	};
}
