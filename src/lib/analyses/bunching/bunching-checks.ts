import { otherWays, usualWay } from '#lib/statistics/bunching.ts';
import type { AnalysisResult, Check, Ending, Lacking } from '#lib/analyses/analysis.ts';
import type { BunchingGroups } from './bunching-groups.ts';
import { binsWithRounds, summedBins, type HandleBins } from './handle-bins.ts';
import { mostRounded } from '#lib/analyses/rows/rounded-months.ts';
import type { Surplus } from './surplus-below.ts';

const fewestCalls = 2000;
const fewestInBin = 20;
/** What a curve finds where nothing is, in bins' worth of calls; less than this is not told from nothing. Source: metrics.md B8. */
const quiet = 0.12;
/** Beside a large surplus, what is found elsewhere may be as much as this part of it. */
const besideLarge = 0.05;
/** Half of the estimate must stand whatever curve and window is chosen. */
const steadyShare = 0.5;

/** Where no surplus should be: before the target, without it, and below the whole minutes beside it; null where too few. */
export type Placebos = Record<'before' | 'others' | 'lower' | 'upper', Surplus | null>;

export const enough: Check = { name: 'enough', passed: true, value: null, limit: null };

/** Whether handle times are told to the second. */
export const clockCheck = ({ stillRounded, rounded, known }: BunchingGroups): Check => ({
	name: 'timer',
	passed: known > 0 && rounded === known ? false : stillRounded === null ? null : stillRounded <= mostRounded,
	value: known > 0 && rounded === known ? 1 : stillRounded,
	limit: mostRounded
});

/** What is said where bins say nothing: the clock was too coarse, or too few calls end within three minutes of the target. */
export function tooFew(
	clock: Check,
	bins: HandleBins,
	lacking: Lacking[]
): Pick<AnalysisResult, 'ending' | 'checks' | 'lacking'> {
	if (clock.passed === false) return { ending: 'cannot_tell', checks: [clock], lacking };
	const counts = summedBins(bins.around, bins.byAgent, 'counts');
	const near = counts.reduce((sum, count) => sum + count, 0);
	const short: Lacking =
		near < fewestCalls
			? { what: 'calls_near', have: near, need: fewestCalls }
			: { what: 'calls_in_each_bin', have: Math.min(...counts), need: fewestInBin };
	const tooThin: Check = { name: 'enough', passed: false, value: near, limit: fewestCalls };
	return { ending: 'cannot_tell', checks: [clock, tooThin], lacking: [...lacking, short] };
}

/** Whether what is found where nothing should be is small. */
export function placeboChecks(placebos: Placebos, { inBins }: Surplus): Check[] {
	const limit = Math.max(quiet, besideLarge * inBins.value);
	return (['before', 'others', 'lower', 'upper'] as const).map((name) => ({
		...{ name: `quiet_${name}`, passed: isQuiet(placebos[name], limit) },
		...{ value: placebos[name]?.inBins.value ?? null, limit }
	}));
}

/** Quiet where the surplus is small; not to be told where it is not small but might be nothing; else not quiet. */
function isQuiet(surplus: Surplus | null, limit: number): boolean | null {
	if (!surplus) return null;
	const { value, low, high } = surplus.inBins;
	if (Math.abs(value) <= limit) return true;
	return low <= 0 && high >= 0 ? null : false;
}

/** Whether other curves and wider windows give much the same: the smallest of their estimates, as a share of this one. */
export function waysCheck({ around, byAgent, calls }: HandleBins, { share }: Surplus): Check {
	const counts = summedBins(around, byAgent, 'counts');
	const near = counts.reduce((sum, count) => sum + count, 0);
	const found = otherWays(binsWithRounds(around, counts)).flatMap(({ below, share: other }) =>
		below < usualWay.below ? [] : (other ?? [])
	);
	const least = share.value > 0 && found.length > 0 ? (Math.min(...found) * near) / calls / share.value : null;
	return { name: 'other_ways', passed: least === null ? null : least >= steadyShare, value: least, limit: steadyShare };
}

/** A surplus is seen where it is told from nothing, was not there before or is not there without the target, and nothing spoils it. */
export function endingOf({ share, inBins }: Surplus, checks: readonly Check[]): Ending {
	if (share.low <= 0 || inBins.value <= quiet) return 'nothing_seen';
	const passed = (name: string): boolean | null => checks.find((check) => check.name === name)?.passed ?? null;
	const isCompared = passed('quiet_before') === true || passed('quiet_others') === true;
	const isSpoilt = checks.some(({ name, passed: is }) => name !== 'other_ways' && is === false);
	return isCompared && !isSpoilt ? 'seen' : 'cannot_tell';
}
