import { groupingOf, type Grouping } from '#lib/statistics/absorb.ts';
import { clusterCount } from '#lib/statistics/cluster-covariance.ts';
import { clusteredEffect, type ClusteredEffect } from '#lib/statistics/clustered-effect.ts';
import { correlation } from '#lib/statistics/correlation.ts';
import type { Panel } from '#lib/statistics/panel-fit.ts';
import type { Random } from '#lib/statistics/random.ts';
import { regressionToTheMean } from '#lib/statistics/regression-to-the-mean.ts';
import { wildClusterBootstrap } from '#lib/statistics/wild-cluster-bootstrap.ts';
import { agentMonths, type AgentMonth } from './above-usual.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { monthBack } from './month-back.ts';

/** An agent's month with the hours of coaching in it and in the next, and how the month before ended. */
type DosedMonth = AgentMonth & { hours: number; nextHours: number; lastAboveUsual: number };

/**
 * What an hour of coaching goes with, in points of 100 contacts that stay solved: `same` in the same agents over time,
 * `level` in all side by side, `next` what next month's hour goes with, which should be nothing. `gain` of those coached more
 * than their team, and `back` what they would have gained with no coaching at all.
 */
export type CoachingDose = {
	same: ClusteredEffect;
	p: number;
	level: ClusteredEffect;
	next: ClusteredEffect | null;
	gain: number | null;
	back: number | null;
	months: number;
	agents: number;
	contacts: number;
};

/**
 * Months of the same agents with more and with less coaching; what months have in common is taken out, and the agent's month
 * before is held, since the weak are chosen. Null below two teams or where coaching does not vary. Source: metrics.md C9,
 * E4.
 */
export function coachingDose(evidence: Evidence, random: Random): CoachingDose | null {
	const dosed = dosedMonths(evidence);
	const agents = groupingOf(dosed.map(({ agent }) => String(agent)));
	const teams = groupingOf(dosed.map(({ team }) => String(team)));
	const months = groupingOf(dosed.map(({ month }) => String(month)));
	const panelOf = (columns: number[][], groupings: Grouping[]): Panel => ({
		ys: dosed.map(({ aboveUsual }) => aboveUsual),
		...{ columns, groupings, weights: dosed.map(({ contacts }) => contacts) }
	});
	const [hours, last] = [dosed.map((each) => each.hours), dosed.map(({ lastAboveUsual }) => lastAboveUsual)];
	if (clusterCount(teams) < 2) return null;
	const within = panelOf([hours, last], [agents, months]);
	const same = clusteredEffect(within, [agents, teams]);
	const level = clusteredEffect(panelOf([hours], [hours.map(() => 0)]), [agents]);
	if (!same || !level) return null;
	const nextHours = dosed.map((each) => each.nextHours);
	return {
		same,
		p: wildClusterBootstrap(within, teams, random)?.p ?? 1,
		level,
		next: clusteredEffect(panelOf([nextHours, hours, last], [agents, months]), [agents, teams]),
		...gainOf(dosed),
		...{ months: clusterCount(months), agents: clusterCount(agents) },
		contacts: dosed.reduce((sum, { contacts }) => sum + contacts, 0)
	};
}

function dosedMonths(evidence: Evidence): DosedMonth[] {
	const monthOf = monthBack(evidence.throughDay);
	const keyOf = (agent: number, month: number): string => `${String(agent)} ${String(month)}`;
	const hours = new Map<string, number>();
	for (const { agent, day, seconds } of evidence.coaching) {
		const key = keyOf(agent, monthOf(day));
		hours.set(key, (hours.get(key) ?? 0) + (seconds ?? 0) / 3600);
	}
	const all = agentMonths(evidence);
	const known = new Map(all.map((own) => [keyOf(own.agent, own.month), own]));
	return all.flatMap((own) => {
		const last = known.get(keyOf(own.agent, own.month - 1));
		if (!last) return [];
		const hoursIn = (month: number): number => hours.get(keyOf(own.agent, month)) ?? 0;
		const { aboveUsual: lastAboveUsual } = last;
		return [{ ...own, lastAboveUsual, hours: hoursIn(own.month), nextHours: hoursIn(own.month + 1) }];
	});
}

/** Those who were coached more than their team on average, by how they had stood the month before. */
function gainOf(dosed: readonly DosedMonth[]): { gain: number | null; back: number | null } {
	const chosen = [...Map.groupBy(dosed, ({ team, month }) => `${String(team)} ${String(month)}`).values()].flatMap(
		(ofTeam) => {
			const mean = ofTeam.reduce((sum, { hours }) => sum + hours, 0) / ofTeam.length;
			return ofTeam.filter(({ hours }) => hours > mean);
		}
	);
	const mean = (list: readonly DosedMonth[], of: (each: DosedMonth) => number): number =>
		list.reduce((sum, each) => sum + of(each), 0) / list.length;
	const resemblance = correlation(
		dosed.map(({ lastAboveUsual }) => lastAboveUsual),
		dosed.map(({ aboveUsual }) => aboveUsual)
	);
	if (chosen.length === 0 || resemblance === null) return { gain: null, back: null };
	const before = ({ lastAboveUsual }: DosedMonth) => lastAboveUsual;
	return {
		gain: mean(chosen, ({ aboveUsual }) => aboveUsual) - mean(chosen, before),
		back: regressionToTheMean(resemblance, mean(dosed, before), mean(chosen, before))
	};
}
