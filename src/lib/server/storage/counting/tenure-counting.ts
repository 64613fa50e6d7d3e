import { countTold } from '#lib/facts/count-told.ts';
import { Employments } from '#lib/facts/employments.ts';
import type { Subject } from '#lib/facts/subjects.ts';
import { tenureVoices, type HandledContacts } from '#lib/facts/tenure-voices.ts';
import { toldAfter, type ToldGroup } from '#lib/facts/told-groups.ts';
import { addDays, firstOfMonth, quarterOf, today } from '#lib/model/day.ts';
import { sql } from '../drizzle.ts';
import type { Session } from '../engine.ts';
import { readSetting, writeSetting } from '../entered/settings.ts';
import { readEmployments } from '../records/employments-table.ts';
import { outcomeNumbers } from '../records/outcome-numbers.ts';
import { readTold, writeTold } from '../records/told-table.ts';
import { keysOfAgents } from './agent-keys.ts';
import type { Counting, Group } from './counting.ts';
import { readPlaces } from './read-places.ts';

const tenure: readonly Subject[] = ['tenure'];

/**
 * The tenure of those who handle contacts: counted by the quarter from what may be told, which is settled when contacts, careers
 * or the roster have changed. The quarter in which contacts ended, and all since, may only now be over.
 */
export const tenureCounting: Counting = {
	touchedBy: { contacts: 'day', employment: 'all', roster: 'all' },
	reach: {
		async contacts(session) {
			const last = await readSetting(session, throughName);
			const since = last === null ? [] : quartersBetween(last, today());
			return (days) => [...since, ...days.flatMap((day) => (day === null ? [] : quarterOf(String(day))))];
		}
	},
	prepare: settleTenure,
	async count(session, tally, quarters, sign) {
		const groups = (await readTold(session, tenure)).filter(isOf(quarters));
		if (groups.length === 0) return;
		countTold(tally, groups, await readPlaces(session), (await readSetting(session, throughName)) ?? '', sign);
	}
};

/** The last day of contacts that were over when it was last settled what may be told: it never goes back. */
const throughName = 'tenure_through';

const isOf =
	(quarters: readonly Group[] | 'all') =>
	({ month }: ToldGroup): boolean =>
		quarters === 'all' || quarters.includes(quarterOf(month));

async function settleTenure(
	session: Session,
	when: 'changed' | 'again',
	touched: readonly Group[] | 'all'
): Promise<void> {
	const before = await readTold(session, tenure);
	const employments = await readEmployments(session);
	if (before.length === 0 && !employments) return;
	const span = await spanOfContacts(session);
	const settled = (await readSetting(session, throughName)) ?? '';
	// counted again, the same is told, though more days are over by now
	const through = settled > span.through || (when === 'again' && settled !== '') ? settled : span.through;
	await writeSetting(session, throughName, through);
	const placeOf = await readPlaces(session);
	const known = { employments: employments ?? new Employments([]), through, keyOf: await keysOfAgents(session) };
	const there = [...before.map(({ month }) => quarterOf(month)), ...quartersBetween(span.from, span.through)];
	const after = before.filter((group) => !isOf(touched)(group));
	for (const quarter of touched === 'all' ? new Set(there) : touched) {
		const voices = tenureVoices(await handledIn(session, String(quarter)), known);
		after.push(...toldAfter(before.filter(isOf([quarter])), voices, placeOf));
	}
	await writeTold(session, tenure, after);
}

/** First days of quarters, from that of one day to that of another. */
function quartersBetween(from: string, to: string): string[] {
	const quarters: string[] = [];
	for (let quarter = from && quarterOf(from); quarter !== '' && quarter <= to; quarter = firstOfMonth(quarter, 3))
		quarters.push(quarter);
	return quarters;
}

/** The first day of contacts and the last that is over; empty where there is none. */
async function spanOfContacts({ rows, tables: { contact } }: Session): Promise<{ from: string; through: string }> {
	const [span] = await rows<{ from: string | null; through: string | null }>(
		sql`select (select min(${contact.day}) from ${contact}) as "from",
				(select max(${contact.day}) from ${contact} where ${contact.day} <= ${today()}) as "through"`
	);
	return { from: span?.from ?? '', through: span?.through ?? '' };
}

async function handledIn({ rows, tables: { contact } }: Session, quarter: string): Promise<HandledContacts[]> {
	const lastDay = addDays(firstOfMonth(quarter, 3), -1);
	return rows<HandledContacts>(
		sql`select ${contact.agent} as "agent", ${contact.team} as "team", ${contact.day} as "day", count(*) as "contacts"
			from ${contact}
			where ${contact.day} between ${quarter} and ${lastDay} and ${contact.agent} is not null
				and ${contact.outcome} = ${outcomeNumbers.handled} and coalesce(${contact.direction}, 0) = 0
			group by ${contact.agent}, ${contact.team}, ${contact.day}
			order by ${contact.agent}, ${contact.day}, ${contact.team}`
	);
}
