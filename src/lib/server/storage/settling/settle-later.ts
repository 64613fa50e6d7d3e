import { countChain } from '#lib/facts/count-chain.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import type { Tally } from '#lib/facts/tally.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import { chainOf, countedOf, wasPromised } from '../records/contact-row.ts';
import type { Session } from '../engine.ts';
import { addWhereFull, mostFacts } from '../facts/facts-table.ts';
import { NumberSet } from '../number-set.ts';
import { AgentDays } from './settle-agent-days.ts';
import { settleChains } from './settle-chains.ts';
import type { Settling } from './settling.ts';

/** Of the contacts that stood before: where so large a share comes and goes, all facts are counted again in less time. */
const largeShare = 0.25;
/** Fewer are never a large share. */
const fewContacts = 20_000;

/** How many contacts may come and go before all facts are counted again, where `standing` stood before. */
export const mostCarried = (standing: number): number => Math.max(fewContacts, standing * largeShare);

/**
 * For a database that has contacts: what those that come and go change is carried into the tally, which is given up when
 * they are more than `carried`. `most` facts are kept in memory.
 */
export function settleLater(
	session: Session,
	tally: Tally,
	cutOffs: CutOffs,
	{ carried, most = mostFacts }: { carried: number; most?: number | undefined }
): Settling {
	const { db, among, tables } = session;
	const customers = new NumberSet();
	const agentDays = new AgentDays(session, tally, cutOffs);
	let changed = 0;
	async function ease() {
		if (changed > carried) tally.giveUp();
		if (tally.isGivenUp) return;
		await agentDays.takeOut();
		await addWhereFull(session, tally, most);
	}
	return {
		note({ record }, customer, members) {
			changed++;
			if (customer !== null) customers.add(customer);
			if (tally.isGivenUp) return;
			countContact(tally, record, members, 1, cutOffs);
			if (members.agent !== null) agentDays.expect(record.day);
		},
		ease,
		async lose(rows) {
			for (const row of rows) {
				changed++;
				if (row.customer > 0) customers.add(row.customer);
				if (tally.isGivenUp) continue;
				countContact(tally, countedOf(row), row, -1, cutOffs);
				const chain = chainOf(row);
				if (chain) countChain(tally, row.day, row, chain, -1, wasPromised(row));
				if (row.agent !== null) agentDays.expect(row.day);
			}
			const ids = rows.map(({ id }) => id);
			await db.delete(tables.chain).where(among(tables.chain.contact, ids));
			await ease();
		},
		async settle(makeIndexes, expect) {
			await makeIndexes();
			await settleChains(session, tally, customers, expect);
			if (!tally.isGivenUp) await agentDays.putBack();
		}
	};
}
