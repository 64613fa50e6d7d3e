import type { Evidence } from '#lib/analyses/evidence.ts';
import type { Picture } from '#lib/analyses/picture.ts';
import { stackOf, type SidedCell } from './sided-cells.ts';
import { battery, batteryCells, batteryKeys, type BatteryFound } from './target-battery.ts';
import type { Sides } from './target-sides.ts';

/** How the two outcomes that matter most ran, what else moved, and each team's handle time before and after. */
export function targetPictures(evidence: Evidence, stacks: readonly Sides[], found: BatteryFound): Picture[] {
	const studies = (['aht', 'fcr'] as const).flatMap((key): Picture[] => {
		const study = found.get(key)?.study;
		const { unit, times } = battery[key];
		if (!study) return [];
		const points = [...study.points, { at: -1, value: 0, low: 0, high: 0 }]
			.toSorted((a, b) => a.at - b.at)
			.map(({ at, value, low, high }) => ({ at, value: times * value, low: times * low, high: times * high }));
		return [{ name: `run_${key}`, kind: 'event_study', unit, points }];
	});
	const rows = batteryKeys.flatMap((key) => {
		const effect = found.get(key)?.effect;
		const { unit, times } = battery[key];
		if (!effect || unit !== 'points') return [];
		const scaled = (one: number | null): number | null => (one === null ? null : times * one);
		return [{ name: key, value: scaled(effect.value), low: scaled(effect.low), high: scaled(effect.high) }];
	});
	const intervals: Picture[] = rows.length > 0 ? [{ name: 'battery', kind: 'intervals', unit: 'points', rows }] : [];
	return [...studies, ...intervals, teamsBeforeAndAfter(evidence, stacks)];
}

/**
 * Each team's own mean handle time before and after, seconds, whatever its contacts were about: around its own start, or the
 * first that it is compared with.
 */
function teamsBeforeAndAfter(evidence: Evidence, stacks: readonly Sides[]): Picture {
	const byTeam = Map.groupBy(
		batteryCells(evidence, stacks, 'aht').filter(({ team }) => team >= 0),
		({ team }) => team
	);
	const lines = [...byTeam].flatMap(([team, all]) => {
		const cells = aroundOneStart(all);
		const mean = (isAfter: boolean): number | null => {
			const own = cells.filter(({ period }) => period >= 0 === isAfter);
			const count = own.reduce((sum, cell) => sum + cell.count, 0);
			return count < 100 ? null : own.reduce((sum, cell) => sum + cell.y * cell.count, 0) / count;
		};
		const [before, after] = [mean(false), mean(true)];
		const name = evidence.contacts.names.team[team];
		if (before === null || after === null || name === undefined) return [];
		return [{ name, before, after, isChosen: cells.some(({ side }) => side === 1) }];
	});
	return { name: 'teams', kind: 'before_after', unit: 'seconds', lines };
}

function aroundOneStart(cells: readonly SidedCell[]): SidedCell[] {
	const held = cells.filter(({ side }) => side === 1);
	const first = Math.min(...(held.length > 0 ? held : cells).map(stackOf));
	return cells.filter((cell) => stackOf(cell) === first);
}
