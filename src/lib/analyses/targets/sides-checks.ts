import { none } from '#lib/model/contact-columns.ts';
import type { Check } from '#lib/analyses/analysis.ts';
import type { Evidence, TargetHeld } from '#lib/analyses/evidence.ts';
import { periodIn, weeksOf, fewestWeeks, type Sides } from './target-sides.ts';

/** Above this share of contacts in queues that both sides answer they are no strangers to each other. Source: metrics.md C1. */
const mostShared = 0.1;
/** More than this share of contacts of another kind than the other side's change would give is another composition. */
const mostMoved = 0.1;
/** Something else within so many days might be what is seen. Source: metrics.md B9. */
const nearDays = 21;
const fewestTeams = 5;

/** Whether both sides can be held against each other at all, before any outcome is looked at. Source: metrics.md C1. */
export function sidesChecks(evidence: Evidence, target: TargetHeld, sides: Sides): Check[] {
	const { before, after } = weeksOf(sides.window);
	const { teams, shared, moved } = sidesSeen(evidence, sides);
	const others = evidence.events.filter(
		({ fromDay, unit }) =>
			fromDay !== target.fromDay && Math.abs(fromDay - target.fromDay) <= nearDays && unit?.dimension !== 'reason'
	);
	return [
		{ name: 'weeks_before', passed: before >= fewestWeeks, value: before, limit: fewestWeeks },
		{ name: 'weeks_after', passed: after >= fewestWeeks, value: after, limit: fewestWeeks },
		{ name: 'clusters', passed: teams >= fewestTeams, value: teams, limit: fewestTeams },
		{ name: 'shared_queues', passed: shared === null ? null : shared < mostShared, value: shared, limit: mostShared },
		{ name: 'composition', passed: moved === null ? null : moved < mostMoved, value: moved, limit: mostMoved },
		{ name: 'alone', passed: others.length === 0, value: others.length, limit: 0 }
	];
}

/** For each check that of the start which fares worst: one that failed, else the one nearest to its limit. */
export function worstChecks(ofStarts: readonly Check[][]): Check[] {
	const room = ({ value, limit }: Check): number =>
		value === null || limit === null ? Infinity : Math.abs(value - limit);
	return [...Map.groupBy(ofStarts.flat(), ({ name }) => name).values()].flatMap((same) => {
		const [worst] = same.toSorted(
			(a, b) => Number(b.passed === false) - Number(a.passed === false) || room(a) - room(b)
		);
		return worst ? [worst] : [];
	});
}

/** Checks without which nothing is looked at. */
const enough = ['weeks_before', 'weeks_after', 'clusters'];

/** Whether a start has weeks and teams enough to be looked at. */
export const isEnough = (checks: readonly Check[]): boolean =>
	!checks.some(({ name, passed }) => enough.includes(name) && passed === false);

/**
 * Teams with contacts on both sides of the start; the share of contacts that lie in queues both sides answer (the smaller
 * of their shares, added up); and half the sum of how much more each reason's share changed among the held.
 */
function sidesSeen({ contacts }: Evidence, { window, sideOf }: Sides) {
	const teams = new Map<number, number>();
	const queues = new Shares();
	const reasons = [new Shares(), new Shares()] as const;
	for (let row = 0; row < contacts.count; row++) {
		const period = periodIn(window, contacts.day[row] ?? none);
		const side = period === null ? null : sideOf(row);
		if (period === null || side === null) continue;
		const isAfter = Number(period >= 0);
		const team = contacts.team[row] ?? none;
		if (team !== none) teams.set(team, (teams.get(team) ?? 0) | (1 << isAfter));
		queues.add(side, contacts.queue[row] ?? none);
		reasons[isAfter]?.add(side, contacts.reason[row] ?? none);
	}
	const turn = (reason: number, side: 0 | 1): number => reasons[1].of(side, reason) - reasons[0].of(side, reason);
	const known = [...new Set(reasons.flatMap((shares) => shares.members()))];
	return {
		teams: [...teams.values()].filter((seen) => seen === 3).length,
		shared: queues.members().length
			? queues.members().reduce((sum, queue) => sum + Math.min(queues.of(0, queue), queues.of(1, queue)), 0)
			: null,
		moved: known.length ? known.reduce((sum, reason) => sum + Math.abs(turn(reason, 1) - turn(reason, 0)), 0) / 2 : null
	};
}

/** Shares of members among each side's contacts that have one. */
class Shares {
	#counts = new Map<number, [number, number]>();
	#all: [number, number] = [0, 0];
	add(side: 0 | 1, member: number) {
		if (member === none) return;
		const count = this.#counts.get(member) ?? [0, 0];
		count[side] += 1;
		this.#all[side] += 1;
		this.#counts.set(member, count);
	}
	of(side: 0 | 1, member: number): number {
		return this.#all[side] === 0 ? 0 : (this.#counts.get(member)?.[side] ?? 0) / this.#all[side];
	}
	members(): number[] {
		return [...this.#counts.keys()];
	}
}
