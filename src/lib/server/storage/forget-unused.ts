import { sql, type Column, type Table } from './drizzle.ts';
import type { MemberKind } from './dictionary.ts';
import type { Session } from './engine.ts';
import { chunksOf } from './sql.ts';

/** Forgets customers and names that no record speaks of any more: who is taken out leaves no trace. */
export async function forgetUnused(session: Session): Promise<void> {
	await forgetCustomers(session);
	await forgetMembers(session);
}

async function forgetCustomers({ db, rows, among, tables: { customer, contact, orders } }: Session): Promise<void> {
	const unused = await rows<{ id: number }>(
		sql`select ${customer.id} as "id" from ${customer}
			where not exists (select 1 from ${contact} where ${contact.customer} = ${customer.id})
				and not exists (select 1 from ${orders} where ${orders.customer} = ${customer.id})`
	);
	for (const chunk of chunksOf(unused)) {
		await db.delete(customer).where(
			among(
				customer.id,
				chunk.map(({ id }) => id)
			)
		);
	}
}

async function forgetMembers({ db, rows, among, tables }: Session): Promise<void> {
	const { member, contact, membership, pulseAnswer } = tables;
	const places: Record<MemberKind, [Table, Column][]> = {
		agent: [
			[contact, contact.agent],
			[membership, membership.agent]
		],
		team: [
			[contact, contact.team],
			[membership, membership.team],
			[pulseAnswer, pulseAnswer.team]
		],
		site: [
			[contact, contact.site],
			[membership, membership.site]
		],
		employer: [
			[contact, contact.employer],
			[membership, membership.employer]
		],
		queue: [[contact, contact.queue]],
		channel: [[contact, contact.channel]],
		reason: [[contact, contact.reason]],
		language: [[contact, contact.language]]
	};
	const used = new Set<number | null>();
	for (const [table, column] of Object.values(places).flat()) {
		for (const { id } of await rows<{ id: number | null }>(sql`select distinct ${column} as "id" from ${table}`)) {
			used.add(id);
		}
	}
	const all = await db.select({ id: member.id }).from(member);
	const unused = all.map(({ id }) => id).filter((id) => !used.has(id));
	for (const chunk of chunksOf(unused)) await db.delete(member).where(among(member.id, chunk));
}
