import { groupingOf } from '#lib/statistics/absorb.ts';
import { clusterCount } from '#lib/statistics/cluster-covariance.ts';
import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import type { Random } from '#lib/statistics/random.ts';
import { wildClusterBootstrap } from '#lib/statistics/wild-cluster-bootstrap.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { AgentLoads } from '#lib/analyses/rows/agent-loads.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { monthBack } from './month-back.ts';
import { fewestAnswers } from './team-months.ts';

const fewestTeams = 5;

/**
 * Points of a team's wellbeing for each ten contacts a day above the knee, the same teams from month to month. Null where
 * fewer than five teams were asked; months of teams below five answers are left out. Source: metrics.md C6.
 */
export function loadAndWellbeing(
	{ pulse, throughDay }: Evidence,
	agentLoads: AgentLoads,
	knee: number,
	random: Random
): Estimated | null {
	const monthOf = monthBack(throughDay);
	const keyOf = (team: number, day: number): string => `${String(team)} ${String(monthOf(day))}`;
	const above = new Map<string, { sum: number; of: number }>();
	for (const { team, day, load } of agentLoads.all()) {
		const key = keyOf(team, day);
		const { sum, of } = above.get(key) ?? { sum: 0, of: 0 };
		above.set(key, { sum: sum + Math.max(0, load - knee) / 10, of: of + 1 });
	}
	const answers = Map.groupBy(pulse, ({ team, day }) => keyOf(team, day));
	const told = [...answers].flatMap(([key, ofMonth]) => {
		const load = above.get(key);
		if (!load || ofMonth.length < fewestAnswers) return [];
		const [team = '', month = ''] = key.split(' ');
		const mood = ofMonth.reduce((sum, { who5 }) => sum + who5, 0) / ofMonth.length;
		return [{ team, month, mood, load: load.sum / load.of }];
	});
	const teams = groupingOf(told.map(({ team }) => team));
	const months = groupingOf(told.map(({ month }) => month));
	if (clusterCount(teams) < fewestTeams) return null;
	const panel = {
		ys: told.map(({ mood }) => mood),
		columns: [told.map(({ load }) => load)],
		groupings: [teams, months]
	};
	const found = clusteredEffect(panel, [teams]);
	const wild = found && wildClusterBootstrap(panel, teams, random);
	if (!wild) return null;
	return {
		...{ name: 'wellbeing_above', unit: 'score', value: wild.value, low: wild.low, high: wild.high },
		...{ n: { teams: clusterCount(teams), months: clusterCount(months) }, method: 'team_months' },
		...{ p: wild.p, q: null, detectable: found.detectable, claim: 1 }
	};
}
