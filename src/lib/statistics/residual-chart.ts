import { controlLimits, type ControlLimits } from './control-limits.ts';
import { bestWeight, smoothedForecast } from './smoothed-forecast.ts';

/**
 * A chart of what a smoothed series did not expect, from the second point on: the `expected` of each point, its residual, and
 * the limits of the residuals, to which `signals` apply; a point's own limits are what was expected plus these.
 */
export type ResidualChart = { weight: number; expected: number[]; residuals: number[]; limits: ControlLimits };

/** As many points as limits rest on, and one before them. */
const baselinePoints = 26;
const fewestPoints = 13;

/**
 * XmR limits for points that resemble those before them too much for limits from their steps (`lagOneCorrelation` above
 * 0.3), the other way than making them wider: the weight that forecasts the first 26 points best, and the limits of what
 * the forecasts leave, then both stand still. A sudden change shows as it comes and is then expected; a slow one may never
 * show: say so. Assumes a level that wanders, evenly spaced points, and that the first points are ordinary. Small samples:
 * null below thirteen points. Source: Montgomery and Mastrangelo 1991, J Qual Technol 23:179; metrics.md B4.
 */
export function residualChart(points: readonly number[]): ResidualChart | null {
	if (points.length < fewestPoints) return null;
	const forecast = smoothedForecast(points, bestWeight(points.slice(0, baselinePoints)));
	const limits = controlLimits(forecast.residuals);
	return limits && { ...forecast, limits };
}
