import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { saysLot } from '#lib/analyses/says-lot.ts';

/** Agents of teams in which a lot decided who is coached more, and who was drawn; the last day is that of the data where it is open. */
export type CoachingLot = {
	fromDay: number;
	untilDay: number;
	drawn: Set<number>;
	others: Set<number>;
	teamOf: Map<number, number>;
};

const fewestOfSide = 10;

/**
 * The lot that the organisation declared by events on teams, or on all, whose type says so, and by the type of the sessions
 * of those drawn: the earliest with ten agents on each side who took contacts in these teams before. Null where there is none.
 * Source: metrics.md C9, D4.
 */
export function coachingLot({ contacts, coaching, events, throughDay }: Evidence): CoachingLot | null {
	const declared = events.filter(({ type, unit }) => saysLot(type) && (unit === null || unit.dimension === 'team'));
	const spans = Map.groupBy(declared, ({ fromDay, untilDay }) => `${String(fromDay)} ${String(untilDay)}`);
	const lots = [...spans.values()].toSorted(([one], [other]) => (one?.fromDay ?? 0) - (other?.fromDay ?? 0));
	for (const ofSpan of lots) {
		const [first] = ofSpan;
		if (!first) continue;
		const { fromDay } = first;
		const untilDay = first.untilDay ?? throughDay;
		const isWhole = ofSpan.some(({ unit }) => unit === null);
		const teams = new Set(ofSpan.map(({ unit }) => (unit ? contacts.names.team.indexOf(unit.member) : none)));
		const teamOf = new Map<number, number>();
		for (let row = 0; row < contacts.count && (contacts.day[row] ?? none) < fromDay; row++) {
			const [agent, team] = [contacts.agent[row] ?? none, contacts.team[row] ?? none];
			if (agent !== none && team !== none) teamOf.set(agent, team);
		}
		const agents = [...teamOf].filter(([, team]) => isWhole || teams.has(team)).map(([agent]) => agent);
		const byLot = coaching.filter(({ day, type }) => day >= fromDay && day <= untilDay && saysLot(type));
		const winners = new Set(byLot.map(({ agent }) => agent));
		const drawn = new Set(agents.filter((agent) => winners.has(agent)));
		const others = new Set(agents.filter((agent) => !winners.has(agent)));
		if (drawn.size >= fewestOfSide && others.size >= fewestOfSide) return { fromDay, untilDay, drawn, others, teamOf };
	}
	return null;
}
