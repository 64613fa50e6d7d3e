import type { Columns } from './least-squares.ts';

/**
 * What is expected of an interruption, declared before looking. `at`: how many points lie before it. The effect is whole at
 * once, or grows evenly over so many points, or starts so many points late; `slope`: whether the trend may turn as well.
 * `washOut`: points from the interruption on that count for neither side. `season`: points in a cycle, pairs of waves.
 */
export type Interruption = {
	at: number;
	impact: { kind: 'step' } | { kind: 'ramp' | 'delay'; points: number };
	slope: boolean;
	washOut: number;
	season: { cycle: number; pairs: number } | null;
};

/** Why a series is too short for its model. */
export type Shortage = 'too_few_before' | 'too_few_after' | 'too_short_for_season';

/**
 * Whether a series of so many points can carry a model: 12 points on each side, after the wash-out, 24 before for a turn of
 * the trend, and two cycles for a season; null where it can. Source: metrics.md B6; Wagner et al. 2002.
 */
export function shortageOf(points: number, { at, slope, washOut, season }: Interruption): Shortage | null {
	if (at < (slope ? 24 : 12)) return 'too_few_before';
	if (points - at - washOut < 12) return 'too_few_after';
	return season && points < 2 * season.cycle ? 'too_short_for_season' : null;
}

/**
 * The columns of y = β₀ + β₁t + β₂·post + β₃·(t−t₀)·post + season, in this order, the turn and the season where the model
 * has them: the third is the level. t counts points from 1, (t−t₀) from 0 at the interruption.
 */
export function segments(points: number, { at, impact, slope, season }: Interruption): Columns {
	const places = Array.from({ length: points }, (_, place) => place);
	const share = (since: number): number => {
		if (since < 0) return 0;
		if (impact.kind === 'ramp') return Math.min(1, (since + 1) / impact.points);
		return impact.kind === 'delay' && since < impact.points ? 0 : 1;
	};
	return [
		places.map(() => 1),
		places.map((place) => place + 1),
		places.map((place) => share(place - at)),
		...(slope ? [places.map((place) => Math.max(0, place - at))] : []),
		...(season ? waves(points, season.cycle, season.pairs) : [])
	];
}

/** 1 for the points that count, 0 for those of the wash-out. */
export function counted(points: number, { at, washOut }: Interruption): number[] {
	return Array.from({ length: points }, (_, place) => (place >= at && place < at + washOut ? 0 : 1));
}

/** Sines and cosines of 1 to `pairs` turns in a cycle: a season that need not be told month by month. Source: Bernal 2017. */
export function waves(points: number, cycle: number, pairs: number): Columns {
	return Array.from({ length: pairs }, (_, pair) => (2 * Math.PI * (pair + 1)) / cycle).flatMap((turn) => [
		Array.from({ length: points }, (_, place) => Math.sin(turn * (place + 1))),
		Array.from({ length: points }, (_, place) => Math.cos(turn * (place + 1)))
	]);
}
