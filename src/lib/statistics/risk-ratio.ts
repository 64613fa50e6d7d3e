import type { Estimate } from './interval.ts';
import { z95 } from './z95.ts';

/**
 * How many times as often the first has events as the second, with a 95 % interval on the log scale from
 * SE √(1/a−1/n₁+1/c−1/n₂). Assumes independent cases, none counted in both. Small samples: with no event in one of the two
 * there is no ratio, show the counts; below about five events each the interval is rough. Null in the first case; RangeError
 * unless 0 ≤ events ≤ n and n > 0. Source: Katz et al. 1978, Biometrics 34:469.
 */
export function riskRatio(
	first: { events: number; n: number },
	second: { events: number; n: number }
): Estimate | null {
	for (const { events, n } of [first, second])
		if (!(n > 0 && events >= 0 && events <= n)) throw new RangeError(`no share of ${events} in ${n}`);
	if (first.events === 0 || second.events === 0) return null;
	const value = first.events / first.n / (second.events / second.n);
	const error = Math.sqrt(1 / first.events - 1 / first.n + 1 / second.events - 1 / second.n);
	return { value, low: value * Math.exp(-z95 * error), high: value * Math.exp(z95 * error) };
}
