import { outcomes } from '#lib/model/contact.ts';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import { benjaminiHochberg } from '#lib/statistics/false-discovery.ts';
import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import type { Analysis, AnalysisResult, Check, Estimated, Lacking, Run, Subject } from './analysis.ts';
import type { Association } from './journeys/associations.ts';
import type { Evidence } from './evidence.ts';
import { exchangeOf, type Exchange } from './journeys/exchange.ts';
import { journeyRows } from './journeys/journey-rows.ts';
import { journeysOf } from './journeys/journeys.ts';
import { knownCustomerShare } from './rows/known-customer-share.ts';
import { isoDay } from './rows/month-of.ts';
import { keptRows, ratedRows, type RatedRows } from './journeys/rated-rows.ts';
import { solvedChance, type SolvedChance } from './journeys/solved-chance.ts';
import { described, gaveUp, satisfied } from './journeys/unheard.ts';
import { waitCurve } from './journeys/wait-curve.ts';
import { besidesWaiting, fewestRows, weighed, type Weighed, type WentThrough } from './journeys/weighed.ts';

/** How customers weigh waiting against being helped properly, by their ratings and by who comes back. Source: metrics.md C4. */
export const waitOrSolved: Analysis = {
	key: 'wait_or_solved',
	subjects: () => [{ id: 'all', name: null, fromDay: null }],
	run: waitOrSolvedOf
};

/** A slope over usual waits that is more than a quarter apart from the straight line's is not the straight line's. */
const mostBend = 0.25;
const mostMovedBySilence = 0.1;
const fewestKnown = 0.7;

function waitOrSolvedOf(evidence: Evidence, subject: Subject, { progress }: Run): AnalysisResult {
	const { contacts, throughDay, orders } = evidence;
	const coverage = knownCustomerShare(contacts);
	const { rated, cells } = ratedRows(evidence);
	const chance = solvedChance(evidence);
	progress(0.2);
	const journeys = journeyRows(evidence, journeysOf(evidence), chance);
	progress(0.3);
	const byRating = sideOf(rated.ratings, rated.saidSolved, rated);
	const byReturn = chance && orders.day.length > 0 ? sideOf(journeys.returned, journeys.solved, journeys) : null;
	progress(0.6);
	const frame = {
		...{ key: 'wait_or_solved' as const, subject, naive: null, coverage },
		...{ from: contacts.count > 0 ? isoDay(contacts.day[0] ?? 0) : null, through: isoDay(throughDay) }
	};
	const lacking = lackingOf(evidence, rated.rows.length, chance !== null);
	const lead = [byRating, byReturn].find((side) => side?.exchange.minutes) ?? byRating ?? byReturn;
	if (!lead) {
		const checks: Check[] = [
			{ name: 'enough', passed: false, value: Math.max(rated.rows.length, journeys.returned.length), limit: fewestRows }
		];
		const isThere = lacking.every(({ what }) => what === 'marks');
		return { ...frame, ending: isThere ? 'cannot_tell' : 'lacking', estimates: [], checks, lacking, pictures: [] };
	}
	const marked = chance && byRating ? sideByMarks(rated, chance) : null;
	progress(0.7);
	const curves = [
		byRating && waitCurve('rating_by_wait', 'rating', { ...byRating, slope: byRating.exchange.wait.value }),
		byReturn && waitCurve('return_by_wait', 'points', { ...byReturn, slope: byReturn.exchange.wait.value })
	];
	progress(0.95);
	const unweighted =
		byRating && cells.length > 0
			? weighed(rated.ratings, columnsOf(byRating), { ...rated, weights: rated.ratings.map(() => 1) })
			: null;
	const p90 = sampleQuantile(waitsOf(contacts), 0.9);
	return {
		...frame,
		ending: lead.exchange.minutes ? 'seen' : 'nothing_seen',
		estimates: [
			...exchanges({ rating: byRating, return: byReturn, rating_marks: marked }),
			...partsOf(byRating, byReturn),
			described('usual_wait', 'seconds', p90, { contacts: waitsOf(contacts).length }),
			...gaveUp(contacts),
			...satisfied(cells)
		],
		checks: [
			...(curves[0] ? [upTo('straight', curves[0].apart, mostBend)] : []),
			...(byRating && unweighted
				? [upTo('silence', movedBy(byRating.exchange, exchangeOf(unweighted)), mostMovedBySilence)]
				: []),
			{
				name: 'coverage',
				passed: coverage === null ? null : coverage >= fewestKnown,
				value: coverage,
				limit: fewestKnown
			}
		],
		lacking,
		pictures: curves.flatMap((curve) => (curve ? [curve.picture] : []))
	};
}

/** One outcome with what it is weighed by. */
type Side = { ys: readonly number[]; solved: readonly number[]; went: WentThrough; fit: Weighed; exchange: Exchange };

const columnsOf = ({ solved, went }: Pick<Side, 'solved' | 'went'>): Record<string, readonly number[]> => ({
	solved,
	waitMinutes: went.waitMinutes,
	...besidesWaiting(went)
});

function sideOf(ys: readonly number[], solved: readonly number[], went: WentThrough): Side | null {
	const fit = weighed(ys, columnsOf({ solved, went }), went);
	const exchange = fit && exchangeOf(fit);
	return fit && exchange ? { ys, solved, went, fit, exchange } : null;
}

/** The same by ratings, with the chance of being solved in place of the customer's word; unknown customers have none. */
function sideByMarks(rated: RatedRows, chance: SolvedChance): Side | null {
	const chances = rated.rows.map((row) => chance.of(row));
	const known = keptRows(rated, (place) => chances[place] !== null);
	return sideOf(
		known.ratings,
		chances.filter((each) => each !== null),
		known
	);
}

function lackingOf({ contacts, orders }: Evidence, answers: number, hasMarks: boolean): Lacking[] {
	const nothing = { have: null, need: null };
	const lacking: Lacking[] = [];
	if (waitsOf(contacts).length === 0) lacking.push({ what: 'waits', ...nothing });
	if (answers === 0) lacking.push({ what: 'surveys', ...nothing });
	if (orders.day.length === 0) lacking.push({ what: 'orders', ...nothing });
	else if (!hasMarks) lacking.push({ what: 'marks', ...nothing });
	return lacking;
}

const restsOn = ({ customers, contacts, agents }: Weighed) => ({ customers, contacts, agents });

function exchanges(sides: Record<string, Side | null>): Estimated[] {
	return Object.entries(sides).flatMap(([name, side]): Estimated[] =>
		side
			? [
					{
						...{ name: `${name}_exchange`, unit: 'seconds', n: restsOn(side.fit), method: 'fixed_effects', claim: 1 },
						...inUnit(side.exchange.minutes, 60),
						...{ p: null, q: null }
					}
				]
			: []
	);
}

/** What being solved and a minute's wait go with, each on its own. */
function partsOf(byRating: Side | null, byReturn: Side | null): Estimated[] {
	const parts = [
		byRating &&
			({ name: 'rating_solved', unit: 'rating', times: 1, side: byRating, found: byRating.exchange.solved } as const),
		byRating &&
			({ name: 'rating_wait', unit: 'rating', times: 1, side: byRating, found: byRating.exchange.wait } as const),
		byReturn &&
			({ name: 'return_solved', unit: 'points', times: 100, side: byReturn, found: byReturn.exchange.solved } as const),
		byReturn &&
			({ name: 'return_wait', unit: 'points', times: 100, side: byReturn, found: byReturn.exchange.wait } as const)
	].filter((part) => part !== null);
	const chances = benjaminiHochberg(parts.map(({ found }) => found.p));
	return parts.map(({ name, unit, times, side, found }, place) => ({
		...{ name, unit, n: restsOn(side.fit), method: 'fixed_effects', claim: 1 },
		...inUnit(found, times),
		...{ p: found.p, q: chances[place] ?? null }
	}));
}

const inUnit = (found: Association | null, times: number) => ({
	value: found && times * found.value,
	low: found && times * found.low,
	high: found && times * found.high,
	detectable: found && times * found.detectable
});

const upTo = (name: string, value: number | null, limit: number): Check => ({
	...{ name, value, limit },
	passed: value === null ? null : value <= limit
});

const movedBy = (one: Exchange, other: Exchange | null): number | null =>
	one.minutes && other?.minutes ? Math.abs(other.minutes.value / one.minutes.value - 1) : null;

const waitsOf = ({ outcome, waitSeconds }: ContactColumns): number[] =>
	[...waitSeconds].filter((wait, row) => wait !== none && outcome[row] === outcomes.indexOf('handled'));
