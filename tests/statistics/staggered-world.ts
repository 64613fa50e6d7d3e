import type { FollowedUnit } from '#lib/statistics/group-time-effects.ts';
import { randomStream } from '#lib/statistics/random.ts';

type World = {
	seed: number;
	/** How many units start in which period; null for those that never do. */
	groups: readonly { start: number | null; units: number }[];
	periods: number;
	/** The effect so many periods after the start. */
	effect: (since: number, start: number) => number;
	noise: number;
};

/** Units that start at different times: each has its own level, all share a trend, and from its start on an effect. */
export function staggeredWorld({ seed, groups, periods, effect, noise }: World) {
	const random = randomStream(seed, 'staggered');
	const units = groups.flatMap(({ start, units: count }) =>
		Array.from({ length: count }, (): FollowedUnit => {
			const level = random.normal(300, 30);
			const ys = Array.from({ length: periods }, (_, period) => {
				const own = start !== null && period >= start ? effect(period - start, start) : 0;
				return level + 5 * period + own + random.normal(0, noise);
			});
			return { start, ys, weight: 1 };
		})
	);
	return { units, ...rowsOf(units) };
}

/** The same as rows of a panel, with unit and period taken out, and its rows' starts and periods. */
export function rowsOf(units: readonly FollowedUnit[]) {
	const rows = units.flatMap(({ start, ys }, unit) => ys.map((y, period) => ({ unit, start, y, period })));
	const unitOf = rows.map(({ unit }) => unit);
	const periodOf = rows.map(({ period }) => period);
	return {
		panel: { ys: rows.map(({ y }) => y), columns: [], groupings: [unitOf, periodOf] },
		isTreated: rows.map(({ start, period }) => Number(start !== null && period >= start)),
		starts: rows.map(({ start }) => start),
		periods: periodOf,
		unitOf
	};
}
