import { influences } from './influences.ts';
import { leastSquares, type Columns } from './least-squares.ts';

/** Coefficients as log odds, their covariance, each row's chance (0 to 1), and how far each row pulls each coefficient. */
export type ChanceFit = { coefficients: number[]; covariance: number[][]; chances: number[]; pulls: number[][] };

/** Log odds move by less than this between two rounds where the fit has settled. */
const settledBelow = 1e-9;
const mostRounds = 50;

/**
 * Events among cases as 1/(1+exp(−Xβ)), by iteratively reweighted least squares. The covariance is that of independent
 * cases; where they come in clusters, take `clusterCovariance` of the pulls. A row without cases is left out of the fit but
 * gets its chance. Small samples: some ten events and ten others for each column. Null where a column is told by the others,
 * where rows with cases are fewer than columns, and where columns tell events from others without fail, so that log odds
 * have no end. RangeError unless 0 ≤ events ≤ cases. Source: McCullagh and Nelder 1989, 4.4; Albert and Anderson 1984.
 */
export function logisticRegression(
	columns: Columns,
	events: readonly number[],
	cases: readonly number[]
): ChanceFit | null {
	for (const [row, event] of events.entries())
		if (!(event >= 0 && event <= (cases[row] ?? NaN))) throw new RangeError(`${event} events of ${cases[row]} cases`);
	let odds = events.map((event, row) => Math.log((event + 0.5) / ((cases[row] ?? 0) - event + 0.5)));
	let before: readonly number[] | null = null;
	for (let round = 0; round < mostRounds; round++) {
		const chances = odds.map(chanceOf);
		const weights = chances.map((chance, row) => (cases[row] ?? 0) * chance * (1 - chance));
		const working = odds.map((own, row) => {
			const weight = weights[row] ?? 0;
			return weight > 0 ? own + ((events[row] ?? 0) - (cases[row] ?? 0) * (chances[row] ?? 0)) / weight : own;
		});
		const fit = leastSquares(columns, working, weights);
		if (!fit) return null;
		const { coefficients, inverse, fitted } = fit;
		const moved = coefficients.map((each, at) => Math.abs(each - (before?.[at] ?? Infinity)) / (1 + Math.abs(each)));
		if (moved.every((each) => each < settledBelow))
			return {
				coefficients,
				covariance: inverse,
				chances: fitted.map(chanceOf),
				pulls: influences(columns, fit, weights)
			};
		[odds, before] = [fitted, coefficients];
	}
	return null;
}

/** The chance (0 to 1) of log odds. */
export function chanceOf(logOdds: number): number {
	return 1 / (1 + Math.exp(-logOdds));
}
