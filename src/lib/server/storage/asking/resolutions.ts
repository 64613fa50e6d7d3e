import { and, between, inArray, sql } from '../drizzle.ts';
import { addDays } from '#lib/model/day.ts';
import type { ResolutionCount, ResolutionsAsked } from '#lib/model/resolution.ts';
import { Members } from '../dictionary.ts';
import type { Session } from '../engine.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';
import { chunksOf } from '../sql.ts';
import { readSurveyMatches } from '../counting/surveyed-contacts.ts';
import { unitsCondition } from './unit-condition.ts';

/** Days after a contact in which an answer about it is looked for. */
const answerDays = 30;

type Known = { repeat: number | null; flag: number | null };

/** Inbound handled contacts by whether they resolved anything: by the customer's silence, the customer's answer, the agent's mark. */
export async function readResolutions(session: Session, asked: ResolutionsAsked): Promise<ResolutionCount[]> {
	const { tables } = session;
	const { contact, chain } = tables;
	const { from, to, unit, and: other, silenceDays, seenUntil } = asked;
	const belongs = unitsCondition(tables, await Members.read(session), [
		...(unit ? [unit] : []),
		...(other ? [other] : [])
	]);
	if (belongs === 'nobody') return [];
	const handled = sql`${contact.outcome} = ${outcomeNumbers.handled} and coalesce(${contact.direction}, 0) = 0`;
	const wanted = and(between(contact.day, from, to), handled, belongs);
	const silent = sql`case when ${chain.attempt} is null or ${contact.day} > ${seenUntil} then null
		when ${chain.nextSeconds} <= ${silenceDays * 86_400} then 0 else 1 end`;
	const joined = sql`${contact} left join ${chain} on ${chain.contact} = ${contact.id}`;

	const counts = new Map<string, ResolutionCount>();
	const add = ({ repeat, flag }: Known, survey: number | null, contacts: number) => {
		const key = `${repeat} ${survey} ${flag}`;
		const count = counts.get(key);
		if (count) count.contacts += contacts;
		else counts.set(key, { repeat: flagOf(repeat), survey: flagOf(survey), flag: flagOf(flag), contacts });
	};
	const all = await session.rows<Known & { contacts: number }>(sql`
		select ${silent} as "repeat", ${contact.resolved} as "flag", count(*) as "contacts"
		from ${joined} where ${wanted} group by 1, 2`);
	for (const known of all) add(known, null, known.contacts);

	const said = await readAnswers(session, from, to);
	for (const ids of chunksOf(said.keys())) {
		const rows = await session.rows<Known & { id: number }>(sql`
			select ${contact.id} as "id", ${silent} as "repeat", ${contact.resolved} as "flag"
			from ${joined} where ${and(inArray(contact.id, ids), wanted)}`);
		for (const row of rows) {
			add(row, null, -1);
			add(row, said.get(row.id) ?? null, 1);
		}
	}
	return [...counts.values()].filter(({ contacts }) => contacts > 0);
}

/** Whether the customer said that it was solved, by contact; of several answers about one the first. */
async function readAnswers(session: Session, from: string, to: string): Promise<Map<number, number>> {
	const { surveys } = session.tables.plainTables;
	const days = { from, to: addDays(to, answerDays) };
	const rows = await session.rows<{ id: number; resolved: number }>(sql`
		select ${surveys.id} as "id", resolved as "resolved" from ${surveys}
		where local_day between ${days.from} and ${days.to} and resolved is not null`);
	const answers = new Map(rows.map(({ id, resolved }) => [String(id), resolved]));
	const said = new Map<number, number>();
	if (answers.size === 0) return said;
	for (const { survey, contact } of await readSurveyMatches(session, days)) {
		const answer = answers.get(survey);
		if (contact && answer !== undefined && !said.has(contact.id)) said.set(contact.id, answer);
	}
	return said;
}

const flagOf = (flag: number | null): boolean | null => (flag === null ? null : flag === 1);
