import { changePoints } from '#lib/statistics/change-points.ts';
import { benjaminiHochberg } from '#lib/statistics/false-discovery.ts';
import type { RadarSeries } from './radar-series.ts';
import { sameMix, type Weekly, type WeeklyCells } from './weekly-cells.ts';
import { changeBeside, windowChange, type WindowChange } from './window-change.ts';

/**
 * One series of one unit, looked at across a turn. `toBetter` is how clear its change is in standard errors, above 0 where it
 * is better, and `p` the chance of as much from nothing: where it drifts, as clear as the less clear of its own change and of
 * what others did not share.
 */
export type Look = {
	key: string;
	/** The series shows the work itself, or is a sign that a number is worked on. */
	kind: 'metric' | 'sign';
	weekly: Weekly;
	change: WindowChange;
	toBetter: number;
	p: number;
	/** The false discovery rate at which it counts among all that was looked at together. */
	q: number;
};

type Seen = Omit<Look, 'q'>;

/** Which weeks stand on which side: `turn` is the first of those since; weeks from it on that count for neither. */
export type Turn = { turn: number; washOut: number };

/** Cells of a unit by series, and those of all others than it; null where there are none. */
export type UnitCells = { own: readonly WeeklyCells[]; others: readonly WeeklyCells[] | null };

/** Some units, whose cells reach as far before a turn and after it as it is to be looked at. */
export type AcrossTurn = Turn & { units: readonly UnitCells[] };

/**
 * How every series of every unit changed across some turns, by turn and unit, all judged together. A gap between methods is a
 * sign of its own. Source: metrics.md L7, C11.
 */
export function radarLooks(
	metrics: readonly RadarSeries[],
	signs: readonly RadarSeries[],
	turns: readonly AcrossTurn[]
): Look[][][] {
	const seen = turns.map((turn) => turn.units.map((unit) => seenIn(metrics, signs, unit, turn)));
	const qs = benjaminiHochberg(seen.flat(2).map(({ p }) => p));
	let place = 0;
	return seen.map((units) => units.map((ofUnit) => ofUnit.map((look) => ({ ...look, q: qs[place++] ?? 1 }))));
}

function seenIn(
	metrics: readonly RadarSeries[],
	signs: readonly RadarSeries[],
	{ own, others }: UnitCells,
	turn: Turn
): Seen[] {
	const rest = others && figuresOf(metrics, signs, others, turn);
	return figuresOf(metrics, signs, own, turn).flatMap(({ key, kind, better, drifts, weekly }): Seen[] => {
		const change = windowChange(weekly, turn.turn);
		if (!change) return [];
		const beside = drifts ? rest?.find((other) => other.kind === kind && other.key === key) : undefined;
		const theirs = beside ? windowChange(beside.weekly, turn.turn) : null;
		const { standardised, p } = theirs ? lessClear(change, changeBeside(change, theirs)) : change;
		return [{ key, kind, weekly, change, toBetter: (better === 'higher' ? 1 : -1) * standardised, p }];
	});
}

/** Neither where the two go apart: then others changed, and not the unit. */
function lessClear(own: WindowChange, compared: WindowChange): Pick<WindowChange, 'standardised' | 'p'> {
	if (own.standardised * compared.standardised <= 0) return { standardised: 0, p: 1 };
	return own.p >= compared.p ? own : compared;
}

type Figure = Pick<Look, 'key' | 'kind' | 'weekly'> & Pick<RadarSeries, 'better'> & { drifts: boolean };

function figuresOf(
	metrics: readonly RadarSeries[],
	signs: readonly RadarSeries[],
	cells: readonly WeeklyCells[],
	{ turn, washOut }: Turn
): Figure[] {
	const figures = [...metrics, ...signs].flatMap(({ key, better, drifts = false }, place): Figure[] => {
		const cell = cells[place];
		const weekly = cell ? sameMix(cell, turn) : null;
		const kind = place < metrics.length ? 'metric' : 'sign';
		return weekly ? [{ key, kind, better, drifts, weekly: without(weekly, turn, washOut) }] : [];
	});
	const weeklyOf = (metric: string) => figures.find(({ key, kind }) => kind === 'metric' && key === metric)?.weekly;
	const repeat = weeklyOf('fcr_repeat');
	const gaps = (['flag', 'survey'] as const).flatMap((method): Figure[] => {
		const told = weeklyOf(`fcr_${method}`);
		if (!told || !repeat) return [];
		return [
			{ key: `method_gap.${method}`, kind: 'sign', better: 'lower', drifts: false, weekly: lessThan(told, repeat) }
		];
	});
	return [...figures, ...gaps];
}

const without = ({ values, weights }: Weekly, turn: number, washOut: number): Weekly => ({
	values: values.map((value, week) => (week >= turn && week < turn + washOut ? null : value)),
	weights
});

const lessThan = (one: Weekly, other: Weekly): Weekly => ({
	values: one.values.map((value, week) => {
		const less = other.values[week] ?? null;
		return value === null || less === null ? null : value - less;
	}),
	weights: one.weights
});

/** Turns that are looked at lie four weeks apart: a change farther off is another one. */
const mostAway = 4;

/** The week from which the level of a series is another, as near to `turn` as it can be told: a change of its mean in the same direction. */
export function turnOf({ weekly, change }: Look, turn: number): number {
	const weeks = weekly.values.flatMap((value, week) => (value === null ? [] : [{ value, week }]));
	const [nearest] = (changePoints(weeks.map(({ value }) => value)) ?? [])
		.filter(({ before, since }) => (since - before) * change.change.value > 0)
		.map(({ after }) => weeks[after]?.week ?? turn)
		.toSorted((a, b) => Math.abs(a - turn) - Math.abs(b - turn));
	return nearest !== undefined && Math.abs(nearest - turn) <= mostAway ? nearest : turn;
}
