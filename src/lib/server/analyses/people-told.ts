import type { Evidence } from '#lib/analyses/evidence.ts';
import { isOwnSickness, sickSpells } from '#lib/facts/sick-spells.ts';
import { goesOn } from '#lib/facts/work-months.ts';
import { dayNumber } from '#lib/model/day.ts';
import type { Store } from '#lib/server/storage/store.ts';

const always = { from: '0000-01-01', to: '9999-12-31' };

/** The number that a name has in columns; null for nobody, and for a name that is not known. */
export type NumberOf = (name: string | null) => number | null;

const maybeNumber = (day: string | null): number | null => (day === null ? null : dayNumber(day));

/** Agents' days as their telephone system or the plan counts them. */
export async function agentDaysTold(store: Store, agentOf: NumberOf): Promise<Evidence['agentDays']> {
	return (await store.plainRecords('agent_days', always)).flatMap((told) => {
		const [agent, day] = [agentOf(told.agent), maybeNumber(told.day)];
		if (agent === null || day === null) return [];
		const { contacts, handlingSeconds, scheduledSeconds, loggedInSeconds, availableSeconds, adherentSeconds } = told;
		const seconds = { handlingSeconds, scheduledSeconds, loggedInSeconds, availableSeconds, adherentSeconds };
		return [{ agent, day, contacts, ...seconds }];
	});
}

/** Sessions with a coach. */
export async function coachingTold(store: Store, agentOf: NumberOf): Promise<Evidence['coaching']> {
	return (await store.plainRecords('coaching', always)).flatMap(({ seconds, type, ...told }) => {
		const [agent, day] = [agentOf(told.agent), maybeNumber(told.day)];
		return agent === null || day === null ? [] : [{ agent, day, seconds, type }];
	});
}

/**
 * Spells of own sickness as facts count them, those without an end up to the day `through`; and spells away for other
 * reasons.
 */
export async function absenceTold(store: Store, agentOf: NumberOf, through: string): Promise<Evidence['absence']> {
	const imports = await store.importsOf('absence');
	const spells = (await store.plainRecords('absence', always)).flatMap(({ identity, ...told }) => {
		const agent = agentOf(told.agent);
		return agent === null ? [] : [{ ...told, agent, importId: imports.get(identity) ?? 0 }];
	});
	const others = spells.filter(({ type }) => !isOwnSickness(type));
	return [
		...sickSpells(spells, through).map((spell) => ({ ...spell, isSick: true })),
		...others.map((spell) => ({ ...spell, isSick: false }))
	].flatMap(({ agent, fromDay, untilDay, isSick }) =>
		fromDay === null ? [] : [{ agent, fromDay: dayNumber(fromDay), untilDay: maybeNumber(untilDay), isSick }]
	);
}

/** Spells of being employed; one that is over by the day `through` without another that goes on with it is one that left. */
export async function employmentTold(
	store: Store,
	agentOf: NumberOf,
	through: string
): Promise<Evidence['employment']> {
	const records = await store.plainRecords('employment', always);
	const byAgent = Map.groupBy(records, ({ agent }) => agent);
	return records.flatMap(({ agent: name, fromDay, untilDay }) => {
		const agent = agentOf(name);
		if (agent === null || fromDay === null) return [];
		const hasLeft = untilDay !== null && untilDay <= through && !goesOn(untilDay, byAgent.get(name) ?? []);
		return [{ agent, fromDay: dayNumber(fromDay), untilDay: maybeNumber(untilDay), hasLeft }];
	});
}

/** Where agents belonged, as far as the roster names a team. */
export async function rosterTold(store: Store, agentOf: NumberOf, teamOf: NumberOf): Promise<Evidence['roster']> {
	return (await store.roster()).flatMap(({ fromDay, untilDay, ...told }) => {
		const [agent, team] = [agentOf(told.agent), teamOf(told.team)];
		if (agent === null || team === null) return [];
		return [{ agent, team, fromDay: dayNumber(fromDay), untilDay: maybeNumber(untilDay) }];
	});
}

/** What may be told of the well-being of teams, on the first day of each month. */
export async function pulseTold(store: Store, teamOf: NumberOf): Promise<Evidence['pulse']> {
	return (await store.toldAnswers()).flatMap(({ team: name, month, who5 }) => {
		const team = teamOf(name);
		return team === null ? [] : [{ team, day: dayNumber(month), who5 }];
	});
}
