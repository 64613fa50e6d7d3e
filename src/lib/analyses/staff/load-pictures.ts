import { panelFit } from '#lib/statistics/panel-fit.ts';
import { clusterCount, clusterCovariance } from '#lib/statistics/cluster-covariance.ts';
import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import { t95 } from '#lib/statistics/student.ts';
import { middle, type KneeFit, type KneeRows } from './knee.ts';
import type { Picture } from '#lib/analyses/picture.ts';

const pointsOfShare = 100;
const stepsShown = 24;

/** Points of 100 contacts more or fewer that stay solved than at the knee, by contacts a day, within what was seen. */
export function kneeFan(fit: KneeFit, draws: readonly KneeFit[], loads: readonly number[]): Picture {
	const from = Math.ceil(sampleQuantile(loads, 0.01) ?? 0);
	const to = Math.floor(sampleQuantile(loads, 0.99) ?? 0);
	const step = Math.max(1, Math.round((to - from) / stepsShown));
	const bentAt = (load: number, { below, above, knee }: KneeFit): number =>
		below * Math.min(load, knee) + above * Math.max(0, load - knee);
	const at = (load: number, own: KneeFit): number => pointsOfShare * (bentAt(load, own) - bentAt(fit.knee, own));
	const points = [];
	for (let load = from; load <= to; load += step) {
		const drawn = draws.map((draw) => at(load, draw));
		const value = at(load, fit);
		const { low, high } = middle(drawn) ?? { low: value, high: value };
		points.push({ at: load, value, low, high, low80: sampleQuantile(drawn, 0.1), high80: sampleQuantile(drawn, 0.9) });
	}
	return { kind: 'fan', name: 'curve', unit: 'points', across: 'count', points, seen: { from, to } };
}

/** A band of ten from this share of the contacts on is drawn. */
const leastShare = 0.01;

/** The same without any bend laid into it: each ten contacts a day against the ten that hold the knee. */
export function loadBands(rows: KneeRows, knee: number): Picture {
	const { freedOutcome, loads, weights, agents, free } = rows;
	const bandOf = (load: number): number => 10 * Math.floor(load / 10);
	const sizes = new Map<number, number>();
	for (const [row, load] of loads.entries())
		sizes.set(bandOf(load), (sizes.get(bandOf(load)) ?? 0) + (weights[row] ?? 0));
	const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
	const drawn = [...sizes.keys()].filter((band) => (sizes.get(band) ?? 0) >= leastShare * all).sort((a, b) => a - b);
	const home = bandOf(knee);
	// days beyond the outermost bands count to them
	const placed = (load: number): number => Math.min(drawn.at(-1) ?? 0, Math.max(drawn[0] ?? 0, bandOf(load)));
	const others = drawn.filter((band) => band !== home);
	const columns = others.map((band) => [...free(loads.map((load) => Number(placed(load) === band)))]);
	const fit = panelFit({ ys: [...freedOutcome], columns, groupings: [], weights });
	const covariance = fit && clusterCovariance(fit.pulls, agents);
	const reach = pointsOfShare * t95(Math.max(1, clusterCount(agents) - 1));
	return {
		kind: 'intervals',
		name: 'bands',
		unit: 'points',
		rows: drawn.map((band) => {
			const place = others.indexOf(band);
			const name = `${String(band)}_${String(band + 9)}`;
			if (place < 0) return { name, value: 0, low: null, high: null };
			if (!fit || !covariance) return { name, value: null, low: null, high: null };
			const value = pointsOfShare * (fit.coefficients[place] ?? 0);
			const half = reach * Math.sqrt(covariance[place]?.[place] ?? 0);
			return { name, value, low: value - half, high: value + half };
		})
	};
}
