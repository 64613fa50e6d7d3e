import { clusterCount } from '#lib/statistics/cluster-covariance.ts';
import type { Estimate } from '#lib/statistics/interval.ts';
import { leastSquares } from '#lib/statistics/least-squares.ts';
import type { Random } from '#lib/statistics/random.ts';
import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import { twoWayFreeing } from '#lib/statistics/two-way-freeing.ts';
import { agentLoads, type AgentLoads } from './rows/agent-loads.ts';
import type { Analysis, AnalysisResult, Check, Estimated, Lacking, Run, Subject } from './analysis.ts';
import { slopeByColleagues } from './staff/by-colleagues.ts';
import type { Evidence } from './evidence.ts';
import {
	chancesOfKnee,
	kneeFits,
	kneeSums,
	likeliest,
	middle,
	redrawnKnees,
	type KneeFit,
	type KneeRows
} from './staff/knee.ts';
import { knownCustomerShare } from './rows/known-customer-share.ts';
import { loadAndWellbeing } from './staff/load-and-wellbeing.ts';
import { kneeFan, loadBands } from './staff/load-pictures.ts';
import { loadRows, type LoadRows } from './staff/load-rows.ts';
import { isoDay } from './rows/month-of.ts';

const fewestAgents = 10;
const fewestContacts = 2000;
/** Candidates for the knee: whole numbers between these shares of the contacts. */
const [firstOfGrid, lastOfGrid] = [0.05, 0.95];
const fewestCandidates = 5;
/** A knee that may lie anywhere in more contacts than this is not told. */
const widestKnee = 20;
const redraws = 499;
/** Points of 100 for ten contacts more, from a share for each. */
const tenInPoints = 1000;

/** From how many contacts a day on fewer stay solved. Source: metrics.md C6. */
export const load: Analysis = {
	key: 'load',
	subjects: () => [{ id: 'all', name: null, fromDay: null }],
	run: loadOf
};

function loadOf(evidence: Evidence, subject: Subject, { random, progress }: Run): AnalysisResult {
	const { contacts, throughDay } = evidence;
	const frame = {
		...{ key: 'load' as const, subject, coverage: knownCustomerShare(contacts) },
		...{ from: contacts.count > 0 ? isoDay(contacts.day[0] ?? 0) : null, through: isoDay(throughDay) }
	};
	const empty = { ...frame, estimates: [], naive: null, checks: [], pictures: [] };
	const loads = agentLoads(evidence);
	const rows = loads && loadRows(evidence, loads);
	const grid = rows ? gridOf(rows) : [];
	const lacking = lackingFor(rows, grid);
	if (!rows || lacking.length > 0) return { ...empty, ending: 'lacking', lacking };
	progress(0.2);

	const free = twoWayFreeing(rows.agents, rows.kinds, rows.weights);
	const kneeRows: KneeRows = { ...rows, free, freedOutcome: free(rows.ys) };
	const sums = kneeSums(kneeRows, grid);
	progress(0.5);
	const { fits, line } = kneeFits(sums);
	const fit = likeliest(fits);
	if (!fit)
		return {
			...empty,
			ending: 'cannot_tell',
			lacking,
			checks: [{ name: 'enough', passed: false, value: null, limit: null }]
		};
	const draws = redrawnKnees(sums, random, redraws);
	progress(0.6);
	const chances = chancesOfKnee(sums, random, redraws);
	progress(0.8);

	const byColleagues = slopeByColleagues(rows, fit.knee);
	const knee = middle(draws.map((draw) => draw.fit.knee));
	const isTold = chances.bend <= 0.05 && knee !== null && knee.high - knee.low <= widestKnee;
	const n = { contacts: rows.weights.reduce((sum, each) => sum + each, 0), agents: clusterCount(rows.agents) };
	const estimated = estimatedWith(n);
	const slopes = {
		line: estimated(
			'slope',
			line.slope,
			draws.map(({ slope }) => slope),
			chances.any
		),
		above: estimated(
			'slope_above',
			fit.above,
			draws.map((draw) => draw.fit.above),
			chances.any
		),
		below: estimated(
			'slope_below',
			fit.below,
			draws.map((draw) => draw.fit.below),
			null
		)
	};
	const kneeFound: Estimated = {
		...{ name: 'knee', unit: 'count', value: fit.knee, low: knee?.low ?? null, high: knee?.high ?? null },
		...{ n, method: 'knee', p: chances.bend, q: null, detectable: null, claim: 1 }
	};
	const more = moreOf(evidence, loads, fit, byColleagues, n, random);
	return {
		...frame,
		ending: chances.any > 0.05 ? 'nothing_seen' : isTold ? 'seen' : 'cannot_tell',
		estimates: isTold
			? [slopes.above, kneeFound, slopes.below, ...more, slopes.line]
			: [slopes.line, slopes.above, slopes.below, kneeFound, ...more],
		naive: naiveOf(rows, fit, slopes.above),
		checks: checksOf(isTold, knee, slopes.below, slopes.above, byColleagues),
		lacking,
		pictures: [
			kneeFan(
				fit,
				draws.map((draw) => draw.fit),
				rows.loads
			),
			loadBands(kneeRows, fit.knee)
		]
	};
}

function gridOf({ loads }: LoadRows): number[] {
	const first = Math.ceil(sampleQuantile(loads, firstOfGrid) ?? 0);
	const last = Math.floor(sampleQuantile(loads, lastOfGrid) ?? -1);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}

function lackingFor(rows: LoadRows | null, grid: readonly number[]): Lacking[] {
	if (!rows) return [{ what: 'whole_days', have: null, need: null }];
	const contacts = rows.weights.reduce((sum, each) => sum + each, 0);
	const agents = clusterCount(rows.agents);
	if (contacts < fewestContacts) return [{ what: 'contacts', have: contacts, need: fewestContacts }];
	if (agents < fewestAgents) return [{ what: 'agents', have: agents, need: fewestAgents }];
	return grid.length < fewestCandidates ? [{ what: 'spread', have: grid.length, need: fewestCandidates }] : [];
}

const estimatedWith =
	(n: Estimated['n']) =>
	(name: string, slope: number, draws: readonly number[], p: number | null): Estimated => {
		const reach = middle(draws.map((draw) => tenInPoints * draw));
		const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
		const error = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / (draws.length - 1));
		return {
			...{ name, unit: 'points', value: tenInPoints * slope, low: reach?.low ?? null, high: reach?.high ?? null },
			...{ n, method: 'knee', p, q: null, detectable: 2.8 * tenInPoints * error, claim: 1 }
		};
	};

/** The slope as colleagues' load tells it, and what the same days go with in the staff's own answers. */
function moreOf(
	evidence: Evidence,
	loads: AgentLoads,
	{ knee }: KneeFit,
	byColleagues: Estimate | null,
	n: Estimated['n'],
	random: Random
): Estimated[] {
	const ofColleagues: Estimated | null = byColleagues && {
		...{ name: 'slope_by_colleagues', unit: 'points', value: tenInPoints * byColleagues.value },
		...{ low: tenInPoints * byColleagues.low, high: tenInPoints * byColleagues.high },
		...{ n, method: 'adjusted', p: null, q: null, detectable: null, claim: 1 }
	};
	return [ofColleagues, loadAndWellbeing(evidence, loads, knee, random)].filter((each) => each !== null);
}

function checksOf(
	isTold: boolean,
	knee: { low: number; high: number } | null,
	below: Estimated,
	above: Estimated,
	byColleagues: Estimate | null
): Check[] {
	const isFlat = below.low !== null && below.high !== null && below.low <= 0 && below.high >= 0;
	const agrees =
		byColleagues &&
		Math.sign(byColleagues.value) === Math.sign(above.value ?? 0) &&
		tenInPoints * byColleagues.low <= (above.high ?? 0) &&
		tenInPoints * byColleagues.high >= (above.low ?? 0);
	return [
		{ name: 'knee_told', passed: isTold, value: knee && knee.high - knee.low, limit: widestKnee },
		{ name: 'flat_below', passed: isFlat, value: below.value, limit: null },
		{ name: 'colleagues', passed: agrees, value: byColleagues && tenInPoints * byColleagues.value, limit: null }
	];
}

/** Days above the knee of all agents side by side, whoever they are: where that tells another story. */
function naiveOf({ ys, weights, loads, agents }: LoadRows, { knee }: KneeFit, above: Estimated): Estimated | null {
	const fit = leastSquares([ys.map(() => 1), loads, loads.map((each) => Math.max(0, each - knee))], ys, weights);
	if (!fit) return null;
	const value = tenInPoints * ((fit.coefficients[1] ?? 0) + (fit.coefficients[2] ?? 0));
	const isLike = above.low !== null && above.high !== null && value >= above.low && value <= above.high;
	if (isLike) return null;
	return {
		...{ name: 'side_by_side', unit: 'points', value, low: null, high: null },
		...{ n: { contacts: weights.reduce((sum, each) => sum + each, 0), agents: clusterCount(agents) }, method: 'raw' },
		...{ p: null, q: null, detectable: null, claim: 1 }
	};
}
