import type { Grouping } from './absorb.ts';
import { clusterCount, clusterCovariance } from './cluster-covariance.ts';
import type { Estimate } from './interval.ts';
import { jointTest, type JointTest } from './joint-test.ts';
import { panelFit, type Panel } from './panel-fit.ts';
import { t95 } from './student.ts';

/** How the treated stood against the others so many periods from the start, less how they stood just before it. */
export type EventPoint = Estimate & { at: number };

/** The points in order of time, and whether those before the start are all 0; null where too few clusters can tell. */
export type EventStudy = { points: EventPoint[]; leads: JointTest | null };

/**
 * How a difference between treated and others ran from `first` to `last` periods around the start, the period before it
 * (−1) being 0; earlier and later periods count to the ends, one without treated rows has no point. `since`: for each row of
 * a treated unit its periods since the start, null for the others. Leads that differ from 0 say that the groups moved apart
 * already; leads that do not are no proof, with few clusters least of all; clustered in several ways, those of the largest p
 * are told. Errors, clusters and assumptions as `clusteredEffect`. Source: metrics.md B7; Jacobson, LaLonde and Sullivan 1993.
 */
export function eventStudy(
	panel: Panel,
	since: readonly (number | null)[],
	{ first, last }: { first: number; last: number },
	clusters: Grouping,
	...otherClusters: Grouping[]
): EventStudy | null {
	if (!(first <= -2 && last >= 0)) throw new RangeError(`no study from ${first} to ${last}`);
	const placed = since.map((own) => own && Math.min(last, Math.max(first, own)));
	const periods = Array.from({ length: last - first + 1 }, (_, place) => first + place).filter(
		(at) => at !== -1 && placed.includes(at)
	);
	const columns = periods.map((at) => placed.map((own) => Number(own === at)));
	const fit = panelFit({ ...panel, columns: [...columns, ...panel.columns] });
	const count = clusterCount(clusters);
	if (!fit || count < 2) return null;
	const covarianceBy = (clustering: Grouping): number[][] => {
		const members = clusterCount(clustering);
		return clusterCovariance(fit.pulls, clustering).map((row) => row.map((each) => (each * members) / (members - 1)));
	};
	const covariance = covarianceBy(clusters);
	const points = periods.map((at, place) => {
		const value = fit.coefficients[place] ?? 0;
		const half = t95(count - 1) * Math.sqrt(covariance[place]?.[place] ?? 0);
		return { at, value, low: value - half, high: value + half };
	});
	const before = periods.filter((at) => at < 0).length;
	const tests = [clusters, ...otherClusters].map((clustering) =>
		jointTest(
			fit.coefficients.slice(0, before),
			covarianceBy(clustering)
				.slice(0, before)
				.map((row) => row.slice(0, before)),
			clusterCount(clustering) - 1
		)
	);
	const known = tests.filter((test) => test !== null);
	const leads = known.reduce<JointTest | null>((most, test) => (most && most.p >= test.p ? most : test), null);
	return { points, leads };
}
