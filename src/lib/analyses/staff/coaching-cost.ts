import type { Estimated } from '#lib/analyses/analysis.ts';
import { agentLoads } from '#lib/analyses/rows/agent-loads.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { monthBack } from './month-back.ts';

const secondsAnHour = 3600;

/**
 * Hours of coaching a month as the organisation gives it, and seconds of it for each contact more that stays solved, by an
 * effect in points for an hour a month; the second only where the whole interval of the effect lies above 0 and agents' days
 * are counted. The coach's own time is as long. Source: metrics.md C9.
 */
export function coachingCost(evidence: Evidence, effect: Estimated | null): Estimated[] {
	const monthOf = monthBack(evidence.throughDay);
	const months = new Set(evidence.coaching.map(({ day }) => monthOf(day))).size;
	const hours = evidence.coaching.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) / secondsAnHour;
	const plain = { low: null, high: null, p: null, q: null, detectable: null, claim: 0 } as const;
	const given: Estimated = {
		...{ name: 'coach_hours', unit: 'count', value: Math.round(hours / months), method: 'raw', n: { months } },
		...plain
	};
	const perMonth = contactsOfAgentMonth(evidence);
	if (!effect || effect.value === null || effect.low === null || effect.high === null) return [given];
	if (!(effect.low > 0) || perMonth === null) return [given];
	const secondsAt = (points: number): number => secondsAnHour / ((perMonth * points) / 100);
	return [
		given,
		{
			...{ ...plain, name: 'seconds_per_solved', unit: 'seconds', value: secondsAt(effect.value), n: effect.n },
			...{ low: secondsAt(effect.high), high: secondsAt(effect.low), method: effect.method, claim: effect.claim }
		}
	];
}

/** Contacts that an agent takes in a month at work; null where days cannot be counted. */
function contactsOfAgentMonth(evidence: Evidence): number | null {
	const loads = agentLoads(evidence);
	if (!loads) return null;
	const monthOf = monthBack(evidence.throughDay);
	const agentMonths = new Set<string>();
	let contacts = 0;
	for (const { agent, day, load } of loads.all()) {
		agentMonths.add(`${String(agent)} ${String(monthOf(day))}`);
		contacts += load;
	}
	return agentMonths.size === 0 ? null : contacts / agentMonths.size;
}
