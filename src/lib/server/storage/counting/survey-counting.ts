import { sql } from '../drizzle.ts';
import { cameAgain } from '#lib/facts/chains.ts';
import { countSurvey, type CountedSurvey, type SurveyPlace } from '#lib/facts/count-survey.ts';
import { agentPlace } from './agent-place.ts';
import type { Counting } from './counting.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import { groupConditions } from './group-condition.ts';
import { Placements } from '../records/placements.ts';
import { daysNaming, tiedContacts, type TiedContact } from './tied-contacts.ts';

type StoredSurvey = Omit<CountedSurvey, 'resolved'> & {
	day: string;
	contactId: string | null;
	agent: number | null;
	team: number | null;
	queue: number | null;
	language: number | null;
	resolved: number | null;
};

/** Customers' answers, by their own day; a contact touches the days of the answers that name it. */
export const surveyCounting: Counting = {
	touchedBy: { surveys: 'day', contacts: 'identityLow', roster: 'all' },
	reach: { contacts: (session) => daysNaming(session, 'surveys') },
	async count(session, tally, days, sign, ease) {
		const table = session.tables.plainTables.surveys;
		const placements = await Placements.read(session);
		const { issueDays } = await readDefinitions(session);
		for await (const condition of groupConditions(session, table, sql`local_day`, days)) {
			const surveys = await session.rows<StoredSurvey>(
				sql`select local_day as "day", contact_id as "contactId", agent as "agent", team as "team", queue as "queue",
						language as "language", rating as "rating",
						recommend as "recommend", effort as "effort", resolved as "resolved"
					from ${table} where ${condition}`
			);
			const contacts = await tiedContacts(
				session,
				surveys.flatMap(({ contactId }) => contactId ?? [])
			);
			for (const survey of surveys) {
				const contact = survey.contactId === null ? undefined : contacts.get(survey.contactId);
				const place = contact ? placeOfContact(contact, issueDays) : placeOfSurvey(survey, placements);
				const resolved = survey.resolved === null ? null : survey.resolved === 1;
				countSurvey(tally, { ...survey, resolved }, place, sign);
			}
			await ease();
		}
	}
};

const placeOfContact = (
	{ day, rating, waitSeconds, attempt, nextSeconds, ...members }: TiedContact,
	issueDays: number
): SurveyPlace => ({
	day,
	members,
	waitSeconds,
	ownRating: rating,
	cameAgain: cameAgain({ attempt, nextSeconds }, issueDays)
});

const placeOfSurvey = ({ day, agent, team, queue, language }: StoredSurvey, placements: Placements): SurveyPlace => ({
	day,
	members: { ...agentPlace(placements, agent, day, team), queue, language },
	ownRating: null,
	cameAgain: null,
	waitSeconds: null
});
