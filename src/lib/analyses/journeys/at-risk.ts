import { usualFalseShare } from '#lib/statistics/false-discovery.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { worthOf, yearlyValueOf } from '#lib/analyses/rows/yearly-value.ts';
import type { Journey } from './journeys.ts';
import { obstacles, type Obstacle } from './obstacles.ts';

const timesMet: Record<Obstacle, (journey: Journey) => number> = {
	put_back: ({ wasPutBack }) => Number(wasPutBack),
	passed_on: ({ wasPassedOn }) => Number(wasPassedOn),
	extra: ({ contacts }) => contacts - 1,
	wait: ({ waitSeconds }) => (waitSeconds ?? 0) / 60
};

/**
 * Of journeys, customers who would not be missing if what goes with an obstacle were the obstacle's alone, and what customers
 * in such journeys are worth a year: told of obstacles with which fewer come back, in money where the organisation says what
 * its customers are worth. Source: metrics.md C7, C8.
 */
export function atRisk(evidence: Evidence, journeys: readonly Journey[], found: readonly Estimated[]): Estimated[] {
	const valueOf = yearlyValueOf(evidence);
	return obstacles.flatMap((obstacle): Estimated[] => {
		const fewer = found.find(({ name }) => name === `return_${obstacle}`);
		if (fewer?.value == null || fewer.low === null || fewer.high === null || !isLess(fewer)) return [];
		const { value, low, high } = fewer;
		const met = journeys.flatMap((journey) => {
			const times = timesMet[obstacle](journey);
			return times > 0 ? [{ customer: journey.customer, times }] : [];
		});
		const told = (name: string, unit: 'count' | 'money', amount: number): Estimated => {
			const missing = (points: number): number => (-points / 100) * amount;
			const bounds = { value: missing(value), low: missing(high), high: missing(low) };
			return { ...fewer, ...bounds, name: `${name}_${obstacle}`, unit, p: null, q: null, detectable: null, claim: 1 };
		};
		const times = met.reduce((sum, one) => sum + one.times, 0);
		const worth = worthOf(met, valueOf);
		return [told('at_risk', 'count', times), ...(worth === null ? [] : [told('value_at_risk', 'money', worth)])];
	});
}

/** Fewer, told from nothing by itself and among all that were looked at. */
export const isLess = ({ high, q }: Pick<Estimated, 'high' | 'q'>): boolean =>
	(high ?? 0) < 0 && (q ?? 1) <= usualFalseShare;
