import { changePoints } from '#lib/statistics/change-points.ts';
import { benjaminiHochberg } from '#lib/statistics/false-discovery.ts';
import type { RadarSeries } from './radar-series.ts';
import { sameMix, type Weekly, type WeeklyCells } from './weekly-cells.ts';
import { windowChange, type WindowChange } from './window-change.ts';

/** One series of one unit, looked at across a turn. `toBetter` is its change in standard errors, above 0 where it is better. */
export type Look = {
	key: string;
	/** The series shows the work itself, or is a sign that a number is worked on. */
	kind: 'metric' | 'sign';
	weekly: Weekly;
	change: WindowChange;
	toBetter: number;
	/** The false discovery rate at which it counts among all that was looked at together. */
	q: number;
};

type Seen = Omit<Look, 'q'>;

/** Which weeks stand on which side: `turn` is the first of those since; weeks from it on that count for neither. */
export type Turn = { turn: number; washOut: number };

/** Cells of some units, by unit and series, that reach as far before a turn and after it as it is to be looked at. */
export type AcrossTurn = Turn & { cells: readonly (readonly WeeklyCells[])[] };

/**
 * How every series of every unit changed across some turns, by turn and unit, all judged together. A gap between methods is a
 * sign of its own. Source: metrics.md L7, C11.
 */
export function radarLooks(
	metrics: readonly RadarSeries[],
	signs: readonly RadarSeries[],
	turns: readonly AcrossTurn[]
): Look[][][] {
	const seen = turns.map((turn) => turn.cells.map((ofUnit) => seenIn(metrics, signs, ofUnit, turn)));
	const qs = benjaminiHochberg(seen.flat(2).map(({ change }) => change.p));
	let place = 0;
	return seen.map((units) => units.map((ofUnit) => ofUnit.map((look) => ({ ...look, q: qs[place++] ?? 1 }))));
}

function seenIn(
	metrics: readonly RadarSeries[],
	signs: readonly RadarSeries[],
	cells: readonly WeeklyCells[],
	{ turn, washOut }: Turn
): Seen[] {
	const weeklies = new Map<string, Weekly>();
	const look = (key: string, kind: Look['kind'], better: RadarSeries['better'], weekly: Weekly | null): Seen[] => {
		const counted = weekly && without(weekly, turn, washOut);
		const change = counted && windowChange(counted, turn);
		if (!counted || !change) return [];
		return [{ key, kind, weekly: counted, change, toBetter: (better === 'higher' ? 1 : -1) * change.standardised }];
	};
	const found = [...metrics, ...signs].flatMap(({ key, better }, place) => {
		const cell = cells[place];
		const weekly = cell ? sameMix(cell, turn) : null;
		const kind = place < metrics.length ? 'metric' : 'sign';
		if (weekly && kind === 'metric') weeklies.set(key, weekly);
		return look(key, kind, better, weekly);
	});
	const repeat = weeklies.get('fcr_repeat');
	const gaps = (['flag', 'survey'] as const).flatMap((method) => {
		const told = weeklies.get(`fcr_${method}`);
		return told && repeat ? look(`method_gap.${method}`, 'sign', 'lower', lessThan(told, repeat)) : [];
	});
	return [...found, ...gaps];
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
