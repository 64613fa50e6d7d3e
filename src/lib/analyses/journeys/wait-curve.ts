import { restrictedSpline } from '#lib/statistics/restricted-spline.ts';
import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import { besidesWaiting, weighed, type WentThrough } from './weighed.ts';

/** Where the curve may bend, in minutes: half a minute, two and five. Source: metrics.md C4. */
const knots = [0.5, 2, 5];
const steps = 12;

/** How an outcome goes with waiting, and by how much the slope over usual waits is apart from that of the straight line. */
export type WaitCurve = { picture: Picture; apart: number | null };

/**
 * The outcome against the wait as a curve, other things equal, from no wait to the wait that 99 of 100 stay under. `slope` is that of
 * the straight line, per minute; `times` brings the outcome into the unit of the picture. Null where it cannot be fitted.
 */
export function waitCurve(
	name: string,
	unit: 'rating' | 'points',
	rows: { ys: readonly number[]; solved: readonly number[]; went: WentThrough; slope: number }
): WaitCurve | null {
	const { ys, solved, went, slope } = rows;
	const bases = went.waitMinutes.map((wait) => restrictedSpline(wait, knots));
	const bent = bases.map(([, bend = 0]) => bend);
	const fit = weighed(ys, { solved, waitMinutes: went.waitMinutes, bent, ...besidesWaiting(went) }, went);
	const [usual, most] = [0.9, 0.99].map((share) => sampleQuantile(went.waitMinutes, share) ?? 0);
	if (!fit || !usual || !most) return null;
	const times = unit === 'points' ? 100 : 1;
	const at = (wait: number) => {
		const [straight = 0, bend = 0] = restrictedSpline(wait, knots);
		return fit.ofSum({ waitMinutes: straight, bent: bend });
	};
	const atUsual = at(usual);
	return {
		apart: atUsual && Math.abs(atUsual.value / usual / slope - 1),
		picture: {
			...{ name, kind: 'fan', unit, across: 'seconds', seen: { from: 0, to: 60 * usual } },
			points: Array.from({ length: steps + 1 }, (_, step) => (step / steps) * most).flatMap((wait) => {
				const told = at(wait);
				if (!told) return [];
				const [value, low, high] = [times * told.value, times * told.low, times * told.high];
				return [{ at: 60 * wait, value, low, high, low80: null, high80: null }];
			})
		}
	};
}
