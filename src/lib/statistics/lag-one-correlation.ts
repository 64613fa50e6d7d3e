import { average } from './average.ts';
import type { ControlLimits } from './control-limits.ts';

/** From this correlation on, points in a row resemble each other too much for limits from their steps. */
const strong = 0.3;

/**
 * How much each point resembles the one before (−1 to 1): Σ(xₜ−x̄)(xₜ₊₁−x̄)/Σ(xₜ−x̄)². Assumes even spacing. Small
 * samples: biased towards −1/n; null below twelve points or where nothing varies. Source: Box and Jenkins 1976, 2.1.
 */
export function lagOneCorrelation(points: readonly number[]): number | null {
	if (points.length < 12) return null;
	const mean = average(points);
	const away = points.map((point) => point - mean);
	const squares = away.reduce((sum, each) => sum + each ** 2, 0);
	if (squares === 0) return null;
	return away.slice(1).reduce((sum, each, index) => sum + each * (away[index] ?? 0), 0) / squares;
}

/**
 * Limits made wider by 1/√(1−r) where points resemble each other by more than r = 0.3, since their steps are then smaller
 * than their spread; else the same limits. Where this widens, say so. Assumes that the resemblance fades evenly
 * (first-order autoregression). Source: Wheeler 1995; Maragah and Woodall 1992, J Stat Comput Simul 40:29.
 */
export function widenedFor(limits: ControlLimits, correlation: number | null): ControlLimits {
	if (correlation === null || correlation <= strong) return limits;
	const reach = (limits.high - limits.mean) / Math.sqrt(1 - correlation);
	return { ...limits, low: limits.mean - reach, high: limits.mean + reach };
}
