import type { Kind } from '#lib/model/records.ts';
import type { Calendar } from '#lib/demo/world/calendar.ts';
import type { Crew } from '#lib/demo/world/crew.ts';
import type { Agent, AgentDay } from '#lib/demo/world/lived.ts';
import { lot, normalOf } from '#lib/demo/world/lot.ts';
import { odense, sites, story, teams } from '#lib/demo/world/organisation.ts';
import { initialsOf, loginOf, renamed } from './logins.ts';
import { countOf, countStored, type Count } from './planted.ts';
import { danishDate, hoursMinutesSeconds } from './spell.ts';
import { danishTable, openTextFile } from './text-file.ts';

/** A whole table of a kind, as a Danish system spells it. */
export type Table = { kind: Kind; header: string[]; rows: Iterable<string[]> };

export function writeTable(path: string, { kind, header, rows }: Table): Count {
	const file = openTextFile(path, header, danishTable);
	const count = countOf(kind);
	for (const cells of rows) {
		file.row(cells);
		countStored(count);
	}
	file.close();
	return count;
}

export const teamOf = ({ team }: Agent): string => teams[team - 1]?.name ?? '';
export const dateIn = (calendar: Calendar, day: number | null): string =>
	day === null ? '' : danishDate(calendar.dayOf(day));
const placeOf = ({ site }: Agent): string[] => [sites[site].name, sites[site].employer];

/** Moves to another team of Odense in the middle of a month, unless they have left: on the roster only. */
export const moved = { agent: 60, toTeam: 5, month: 11 } as const;

/** Who belonged where, from day to day: a new row for a new name and for another team. */
export function rosterTable(calendar: Calendar, crew: Crew): Table {
	const header = ['Medarbejder', 'Hold', 'Lokation', 'Arbejdsgiver', 'Fra dato', 'Til dato'];
	const movesOn = calendar.firstOf(moved.month) + 14;
	const newName = calendar.firstOf(renamed.fromMonth);
	return { kind: 'roster', header, rows: crew.agents.flatMap(rowsOf) };

	function rowsOf(agent: Agent): string[][] {
		const { number, joinedDay, endDay } = agent;
		const last = endDay === null ? null : endDay - 1;
		const row = (login: string, team: string, from: number, until: number | null) => [
			...[login, team, ...placeOf(agent), dateIn(calendar, from), dateIn(calendar, until)]
		];
		const stays = (day: number) => endDay === null || endDay > day;
		if (number === renamed.agent && stays(newName))
			return [
				row(initialsOf(number), teamOf(agent), joinedDay, newName - 1),
				row(loginOf(agent, renamed.fromMonth), teamOf(agent), newName, last)
			];
		if (number === moved.agent && stays(movesOn))
			return [
				row(initialsOf(number), teamOf(agent), joinedDay, movesOn - 1),
				row(initialsOf(number), teams[moved.toTeam - 1]?.name ?? '', movesOn, last)
			];
		return [row(initialsOf(number), teamOf(agent), joinedDay, last)];
	}
}

/** Spells of employment; of those who came from elsewhere in the house the team is left open. Whoever leaves with a whole team was transferred; most others gave notice themselves. */
export function employmentTable(seed: number, calendar: Calendar, crew: Crew): Table {
	const header = ['Medarbejder', 'Hold', 'Lokation', 'Arbejdsgiver', 'Ansat fra', 'Ansat til', 'Beskæftigelsesgrad'];
	const exchanges = [story.outsourcing, story.homecoming].map((month) => calendar.firstOf(month));
	const reasonOf = ({ number, team, endDay }: Agent): string => {
		if (endDay === null) return '';
		if (exchanges.includes(endDay) && [1, 2, 11, 12].includes(team)) return 'Virksomhedsoverdragelse';
		return lot(seed, number, 'leaving') < 0.85 ? 'Egen opsigelse' : 'Opsagt af arbejdsgiver';
	};
	const rows = crew.agents.map((agent) => [
		initialsOf(agent.number),
		agent.startDay < agent.joinedDay ? '' : teamOf(agent),
		...placeOf(agent),
		dateIn(calendar, agent.startDay),
		dateIn(calendar, agent.endDay === null ? null : agent.endDay - 1),
		lot(seed, agent.number, 'part time') < 0.2 ? '80 %' : '100 %',
		reasonOf(agent),
		sites[agent.site].language
	]);
	return { kind: 'employment', header: [...header, 'Fratrædelsesårsag', 'Sprog'], rows };
}

const scheduledSeconds = 7.4 * 3600;

/** What the telephone system and the roster say of an agent's day, in seconds. */
export function agentDayTold(seed: number, calendar: Calendar, lived: AgentDay) {
	const { agent, day, contacts, handlingSeconds, spanSeconds } = lived;
	const thing = day * 1024 + agent.number;
	const usual = scheduledSeconds + 1200 * (lot(seed, thing, 'login late') - 0.5);
	const loggedInSeconds = Math.round(Math.max(usual, spanSeconds + 300));
	const share = normalOf(0.91, 0.03, lot(seed, thing, 'adherence'), lot(seed, thing, 'adherence again'));
	return {
		login: agent.site === odense ? loginOf(agent, calendar.monthOf(day)) : initialsOf(agent.number),
		day: calendar.dayOf(day),
		scheduledSeconds,
		loggedInSeconds,
		availableSeconds: spanSeconds - handlingSeconds,
		handlingSeconds,
		awaySeconds: loggedInSeconds - spanSeconds,
		adherentSeconds: Math.round(scheduledSeconds * Math.min(1, share)),
		contacts
	};
}

/** Agents' days as the telephone system and the roster count them; complete also where customers are sampled. */
export function openAgentDays(path: string, seed: number, calendar: Calendar) {
	const header = ['Medarbejder', 'Hold', 'Dag', 'Planlagt tid', 'Logget ind', 'Ledig tid', 'Tid på henvendelser'];
	const file = openTextFile(path, [...header, 'Pausetid', 'Tid efter vagtplan', 'Henvendelser'], danishTable);
	const count = countOf('agent_days');
	return {
		add(lived: AgentDay) {
			const told = agentDayTold(seed, calendar, lived);
			const times = [
				...[told.scheduledSeconds, told.loggedInSeconds, told.availableSeconds, told.handlingSeconds],
				...[told.awaySeconds, told.adherentSeconds]
			];
			file.row([
				told.login,
				teamOf(lived.agent),
				danishDate(told.day),
				...times.map(hoursMinutesSeconds),
				String(told.contacts)
			]);
			countStored(count);
		},
		close() {
			file.close();
			return count;
		}
	};
}
