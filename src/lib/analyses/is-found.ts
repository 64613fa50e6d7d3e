import { usualFalseShare } from '#lib/statistics/false-discovery.ts';
import type { Estimated } from './analysis.ts';

/**
 * Whether an estimate is told from nothing: by itself, and among all that was looked at with at most one in ten false.
 * Source: metrics.md B13.
 */
export const isFound = ({ p, q }: Pick<Estimated, 'p' | 'q'>): boolean =>
	p !== null && p <= 0.05 && q !== null && q <= usualFalseShare;
