/** The two ends of a 95 % interval, in the unit of what it bounds. Source: NIST/SEMATECH e-Handbook, 7.1.4. */
export type Interval = { low: number; high: number };

/** An estimate with its 95 % interval, all three in the same unit. */
export type Estimate = Interval & { value: number };

/** The interval with both ends brought inside a range, as for a share that cannot leave 0 to 1. */
export function clipped({ low, high }: Interval, least: number, most: number): Interval {
	return { low: Math.min(most, Math.max(least, low)), high: Math.min(most, Math.max(least, high)) };
}
