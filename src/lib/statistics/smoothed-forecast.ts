/** What a smoothed series expected of each point, and how far the point was from it, both from the second point on. */
export type SmoothedForecast = { weight: number; expected: number[]; residuals: number[] };

/**
 * Each point as expected from those before it, zₜ₋₁ with zₜ = λxₜ + (1−λ)zₜ₋₁ and z₁ = x₁, in the unit of the points.
 * Evenly spaced points in time order. Assumes a level that wanders; no small-sample rule of its own. RangeError unless
 * 0 < λ ≤ 1. Source: Roberts 1959, Technometrics 1:239; Box and Jenkins 1976, 5.
 */
export function smoothedForecast(points: readonly number[], weight: number): SmoothedForecast {
	if (!(weight > 0 && weight <= 1)) throw new RangeError(`no weight ${weight} of the last point`);
	const expected: number[] = [];
	let level = points[0] ?? 0;
	for (const point of points.slice(1)) {
		expected.push(level);
		level += weight * (point - level);
	}
	return { weight, expected, residuals: expected.map((each, index) => (points[index + 1] ?? 0) - each) };
}

/** Weights that are tried, in hundredths. */
const weights = Array.from({ length: 100 }, (_, index) => (index + 1) / 100);

/** The weight λ, in hundredths, whose forecasts of these points are off by the smallest sum of squares; the smallest such. */
export function bestWeight(points: readonly number[]): number {
	const missed = (weight: number): number =>
		smoothedForecast(points, weight).residuals.reduce((sum, each) => sum + each ** 2, 0);
	let best = { weight: 1, missed: Infinity };
	for (const weight of weights) {
		const own = missed(weight);
		if (own < best.missed) best = { weight, missed: own };
	}
	return best.weight;
}
