import { sql } from '../drizzle.ts';
import { countFeedback, type CountedFeedback } from '#lib/facts/count-feedback.ts';
import type { Members } from '#lib/facts/tally.ts';
import type { Counting } from './counting.ts';
import { groupConditions } from './group-condition.ts';
import { daysNaming, tiedContacts, type TiedContact } from './tied-contacts.ts';

type StoredFeedback = CountedFeedback & { contactId: string | null; team: number | null; reason: number | null };

/** Praise, criticism, complaints and ideas, by the day they were received; a contact touches the days of those that name it. */
export const feedbackCounting: Counting = {
	touchedBy: { feedback: 'day', contacts: 'identityLow', roster: 'all' },
	reach: { contacts: (session) => daysNaming(session, 'feedback') },
	async count(session, tally, days, sign, ease) {
		const table = session.tables.plainTables.feedback;
		for await (const condition of groupConditions(session, table, sql`local_day`, days)) {
			const received = await session.rows<StoredFeedback>(
				sql`select local_day as "day", contact_id as "contactId", team as "team", reason as "reason", type as "type",
						forwarded_day as "forwardedDay", decided_day as "decidedDay", customer_told_day as "customerToldDay",
						agent_told_day as "agentToldDay"
					from ${table} where ${condition}`
			);
			const contacts = await tiedContacts(
				session,
				received.flatMap(({ contactId }) => contactId ?? [])
			);
			for (const feedback of received) {
				const contact = feedback.contactId === null ? undefined : contacts.get(feedback.contactId);
				countFeedback(tally, feedback, membersOf(feedback, contact), sign);
			}
			await ease();
		}
	}
};

/** What the feedback itself says of its team and reason, and else what the contact does that it is about. */
const membersOf = ({ team, reason }: StoredFeedback, contact: TiedContact | undefined): Members => ({
	site: contact?.site ?? null,
	team: team ?? contact?.team ?? null,
	queue: contact?.queue ?? null,
	channel: contact?.channel ?? null,
	reason: reason ?? contact?.reason ?? null,
	language: contact?.language ?? null,
	employer: contact?.employer ?? null
});
