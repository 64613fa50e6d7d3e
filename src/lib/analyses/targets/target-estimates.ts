import { tellsAnother } from '#lib/statistics/direct-standardisation.ts';
import { benjaminiHochberg } from '#lib/statistics/false-discovery.ts';
import type { Random } from '#lib/statistics/random.ts';
import type { Check, ClaimLevel, Estimated } from '#lib/analyses/analysis.ts';
import { isFound } from '#lib/analyses/is-found.ts';
import { comparedEffect } from './compared-effect.ts';
import type { Evidence, TargetHeld } from '#lib/analyses/evidence.ts';
import {
	battery,
	batteryCells,
	batteryKeys,
	batteryPanel,
	type BatteryFound,
	type BatteryKey,
	type OutcomeFound
} from './target-battery.ts';
import { laterWindow, targetSides, type Sides } from './target-sides.ts';

/** By one start, or by several with nobody compared with who had already started. */
export type ComparisonMethod = 'difference_in_differences' | 'staggered_starts';

/**
 * The battery as estimates, those that were found first: level 3 where no check of the sides and none of the outcome's own
 * failed and its leads could be tested, else 2; q over all of them. Source: metrics.md 0.7, B13.
 */
export function targetEstimates(found: BatteryFound, checks: readonly Check[], method: ComparisonMethod): Estimated[] {
	const isFailed = (name: string): boolean => checks.some((check) => check.name === name && check.passed === false);
	const ofAll = ['shared_queues', 'composition', 'alone', 'placebo_outcome'].some(isFailed);
	const known = batteryKeys.flatMap((key) => {
		const outcome = found.get(key);
		return outcome ? [{ key, outcome }] : [];
	});
	const tested = known.filter(({ outcome }) => outcome.effect.p !== null);
	const qs = benjaminiHochberg(tested.map(({ outcome }) => outcome.effect.p ?? 1));
	const estimates = known.map(({ key, outcome }) => {
		const own = key === 'aht' ? 'placebo_date' : key === 'fcr' ? 'placebo_date_fcr' : null;
		const moved = outcome.leads === null || outcome.leads <= 0.1;
		const claim = ofAll || moved || (own !== null && isFailed(own)) ? 2 : 3;
		const place = tested.findIndex((one) => one.key === key);
		return estimatedOf(key, outcome.effect, claim, qs[place] ?? null, key, method);
	});
	const isSeen = (one: Estimated): boolean => one.claim === 3 && isFound(one);
	return [...estimates.filter(isSeen), ...estimates.filter((one) => !isSeen(one))];
}

function estimatedOf(
	key: BatteryKey,
	effect: OutcomeFound['effect'],
	claim: ClaimLevel,
	q: number | null,
	name: string = key,
	method: ComparisonMethod = 'difference_in_differences'
): Estimated {
	const { unit, times } = battery[key];
	return {
		name,
		unit,
		value: times * effect.value,
		low: effect.low === null ? null : times * effect.low,
		high: effect.high === null ? null : times * effect.high,
		n: key === 'who5' || key === 'turnover' ? { teams: effect.n.teams } : effect.n,
		method,
		p: effect.p,
		q,
		detectable: 2.8 * times * effect.error,
		claim
	};
}

/**
 * How handle time and solved contacts stood half a year later, whatever else had happened by then: level 1, with the time
 * before as in the main comparison. Source: metrics.md D7, GT2b.
 */
export function laterEstimates(evidence: Evidence, target: TargetHeld, sides: Sides, random: Random): Estimated[] {
	const window = laterWindow(evidence, sides.window);
	if (!window) return [];
	const later = targetSides(evidence, target, window);
	return (['aht', 'fcr'] as const).flatMap((key) => {
		const effect = comparedEffect(batteryPanel(evidence, [later], key, batteryCells(evidence, [later], key)), random);
		return effect ? [estimatedOf(key, effect, 1, null, `${key}_later`)] : [];
	});
}

/**
 * The held's own handle time after less before, in seconds: what most would look at. Null where it tells no other story than
 * the comparison does. Source: metrics.md E1.
 */
export function naiveChange(
	evidence: Evidence,
	stacks: readonly Sides[],
	aht: OutcomeFound | undefined
): Estimated | null {
	const cells = batteryCells(evidence, stacks, 'aht').filter(({ side }) => side === 1);
	const mean = (isAfter: boolean): { seconds: number; contacts: number } => {
		const own = cells.filter(({ period }) => period >= 0 === isAfter);
		const contacts = own.reduce((sum, { count }) => sum + count, 0);
		return { seconds: own.reduce((sum, { y, count }) => sum + y * count, 0) / contacts, contacts };
	};
	const [before, after] = [mean(false), mean(true)];
	if (!aht || before.contacts === 0 || after.contacts === 0) return null;
	const value = after.seconds - before.seconds;
	if (!tellsAnother(value, aht.effect.value, aht.effect.error)) return null;
	return {
		name: 'aht',
		unit: 'seconds',
		value,
		low: null,
		high: null,
		n: { contacts: before.contacts + after.contacts },
		method: 'raw',
		p: null,
		q: null,
		detectable: null,
		claim: 0
	};
}
