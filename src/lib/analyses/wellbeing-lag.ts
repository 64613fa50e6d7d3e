import { benjaminiHochberg, usualFalseShare } from '#lib/statistics/false-discovery.ts';
import { jointTest } from '#lib/statistics/joint-test.ts';
import { clusterCount } from '#lib/statistics/cluster-covariance.ts';
import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import type { Analysis, AnalysisResult, Check, Estimated, Lacking, Run, Subject } from './analysis.ts';
import type { Evidence } from './evidence.ts';
import { aboveOthers, fitOf, jointLags, type JointLags, type LagFound } from './staff/joint-lags.ts';
import { knownCustomerShare } from './rows/known-customer-share.ts';
import { isoDay } from './rows/month-of.ts';
import type { Picture } from './picture.ts';
import { teamMonths, type TeamMonth } from './staff/team-months.ts';
import { laggedPanel, type LaggedPanel } from './staff/wellbeing-panel.ts';

/** Months from an answer of the staff to the contact; below 0 the answer came after it. */
const lags = [0, 1, 2, 3] as const;
const leads = [-2, -1] as const;
const shown = [...leads, ...lags, 4] as const;
const fewestTeams = 5;
const fewestMonths = 6;

/** Whether customers come back more after a team's better months, and how much later it shows. Source: metrics.md C5. */
export const wellbeingLag: Analysis = {
	key: 'wellbeing_lag',
	subjects: () => [{ id: 'all', name: null, fromDay: null }],
	run: wellbeingLagOf
};

function wellbeingLagOf(evidence: Evidence, subject: Subject, { random, progress }: Run): AnalysisResult {
	const { contacts, throughDay } = evidence;
	const frame = {
		...{ key: 'wellbeing_lag' as const, subject, coverage: knownCustomerShare(contacts) },
		...{ from: contacts.count > 0 ? isoDay(contacts.day[0] ?? 0) : null, through: isoDay(throughDay) }
	};
	const cells = teamMonths(evidence);
	const lacking = lackingFor(evidence, cells);
	progress(0.2);
	const empty = { ...frame, estimates: [], naive: null, checks: [], pictures: [] };
	if (lacking.length > 0) return { ...empty, ending: 'lacking', lacking };
	const found = jointLags(cells, lags, random, (share) => {
		progress(0.2 + 0.6 * share);
	});
	if (!found)
		return {
			...empty,
			ending: 'cannot_tell',
			lacking,
			checks: [{ name: 'enough', passed: false, value: null, limit: null }]
		};
	progress(0.9);
	const chances = benjaminiHochberg(found.lags.map(({ p }) => p));
	const { checks, isOrdered } = checksOf(cells, found);
	const strongest = estimatedOf(found, found.strongest, chances);
	const isLikely = (strongest.q ?? 1) <= usualFalseShare;
	const isTogether = (found.together ?? 1) < 0.05;
	return {
		...frame,
		ending: isLikely && isOrdered ? 'seen' : isLikely || isTogether ? 'cannot_tell' : 'nothing_seen',
		estimates: [
			strongest,
			...found.lags.filter((lag) => lag !== found.strongest).map((lag) => estimatedOf(found, lag, chances)),
			...heldOf(cells, found.strongest.lag)
		],
		naive: naiveOf(cells, found.strongest),
		checks,
		lacking,
		pictures: [oneByOne(cells), togetherPicture(found)]
	};
}

function lackingFor({ pulse, orders }: Evidence, cells: readonly TeamMonth[]): Lacking[] {
	const lacking: Lacking[] = [];
	if (pulse.length === 0) lacking.push({ what: 'pulse', have: null, need: null });
	if (orders.day.length === 0) lacking.push({ what: 'orders', have: null, need: null });
	if (lacking.length > 0) return lacking;
	const { teams, months } = laggedPanel(cells, lags);
	const ofTeams = clusterCount(teams);
	if (ofTeams < fewestTeams) lacking.push({ what: 'teams', have: ofTeams, need: fewestTeams });
	if (months < fewestMonths) lacking.push({ what: 'months', have: months, need: fewestMonths });
	return lacking;
}

/** `isOrdered`: the strongest month can be told from the others, and from wellbeing that was measured afterwards. */
function checksOf(
	cells: readonly TeamMonth[],
	{ strongest, apart }: JointLags
): { checks: Check[]; isOrdered: boolean } {
	const wide = laggedPanel(cells, [...leads, ...lags]);
	const fit = fitOf(wide);
	const clusters = clusterCount(wide.teams);
	const after = fit && aboveOthers([...leads, ...lags], strongest.lag, leads, fit, clusters);
	const flat =
		fit &&
		jointTest(
			fit.values.slice(0, 2),
			fit.covariance.slice(0, 2).map((row) => row.slice(0, 2)),
			clusters - 1
		);
	const asked = cells.filter(({ customers }) => customers > 0);
	const told = asked.filter(({ wellbeing }) => wellbeing !== null).length / asked.length;
	const isApart = apart !== null && apart.value > apart.limit;
	const isBefore = after !== null && after.value > after.limit;
	return {
		isOrdered: isApart && isBefore,
		checks: [
			{ name: 'month_told', passed: isApart, value: apart?.value ?? null, limit: apart?.limit ?? null },
			{ name: 'before_not_after', passed: after && isBefore, value: after?.value ?? null, limit: after?.limit ?? null },
			{ name: 'flat_afterwards', passed: flat && flat.p > 0.1, value: flat?.p ?? null, limit: 0.1 },
			{ name: 'answers', passed: told >= 0.7, value: told, limit: 0.7 }
		]
	};
}

const restsOn = ({ customers, teams, months }: LaggedPanel) => ({ customers, teams: clusterCount(teams), months });

function estimatedOf({ lags: all, panel }: JointLags, lag: LagFound, chances: readonly number[]): Estimated {
	return {
		...{ name: `lag_${String(lag.lag)}`, unit: 'points', value: lag.value, low: lag.low, high: lag.high },
		...{ n: restsOn(panel), method: 'team_months', p: lag.p, q: chances[all.indexOf(lag)] ?? null },
		...{ detectable: 2.8 * lag.error, claim: 1 }
	};
}

/** The strongest month again with the load of the month and how many contacts stayed solved held as well. */
function heldOf(cells: readonly TeamMonth[], lag: number): Estimated[] {
	const held = laggedPanel(
		cells,
		[lag, ...lags.filter((other) => other !== lag)],
		[({ load }) => load, ({ solved }) => (solved === null ? null : 100 * solved)]
	);
	const found = clusteredEffect(held.panel, [held.teams]);
	if (!found) return [];
	return [
		{
			...{ name: 'held', unit: 'points', ...found.effect, n: restsOn(held), method: 'team_months' },
			...{ p: null, q: null, detectable: found.detectable, claim: 1 }
		}
	];
}

/** All team-months side by side, where that tells another story than teams followed over time. */
function naiveOf(cells: readonly TeamMonth[], { value, error }: LagFound): Estimated | null {
	const same = laggedPanel(cells, [0]);
	const one = same.teams.map(() => 0);
	const found = clusteredEffect({ ...same.panel, groupings: [one] }, [same.teams]);
	if (!found || (Math.sign(found.effect.value) === Math.sign(value) && Math.abs(found.effect.value - value) <= error))
		return null;
	return {
		...{ name: 'side_by_side', unit: 'points', ...found.effect, n: restsOn(same), method: 'raw' },
		...{ p: null, q: null, detectable: null, claim: 1 }
	};
}

/** Each month alone, from two before the answers to four after. */
function oneByOne(cells: readonly TeamMonth[]): Picture {
	const points = shown.map((lag) => {
		const { panel, teams } = laggedPanel(cells, [lag]);
		const found = clusterCount(teams) >= fewestTeams ? clusteredEffect(panel, [teams]) : null;
		return { at: lag, ...(found?.effect ?? { value: null, low: null, high: null }) };
	});
	return { kind: 'event_study', name: 'one_by_one', unit: 'points', points };
}

const togetherPicture = ({ lags: all }: JointLags): Picture => ({
	kind: 'intervals',
	name: 'together',
	unit: 'points',
	rows: all.map(({ lag, value, low, high }) => ({ name: `lag_${String(lag)}`, value, low, high }))
});
