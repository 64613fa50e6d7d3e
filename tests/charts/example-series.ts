import type { Series, SeriesPoint } from '#lib/charts/series.ts';

export const point = (value: number | null, more: Partial<SeriesPoint> = {}): SeriesPoint => ({
	at: 'week of 1 Jan',
	value,
	low: value === null ? null : value - 0.01,
	high: value === null ? null : value + 0.01,
	beside: null,
	n: value === null ? 0 : 812,
	state: 'final',
	signal: null,
	...more
});

const weeks = (points: SeriesPoint[]): SeriesPoint[] =>
	points.map((each, week) => ({ ...each, at: `week ${week + 1}` }));

/** A share that drops and stays low; the end is open, the last week not over. */
export const drop: Series = {
	unit: 'share',
	ends: { first: '1 Jan', last: '2 Apr' },
	limits: { low: 0.76, mean: 0.79, high: 0.82 },
	points: weeks([
		...[0.79, 0.785, 0.8, 0.792, 0.781, 0.795, 0.788, 0.79].map((value) => point(value)),
		...[0.74, 0.735, 0.745].map((value) => point(value, { signal: 'worse' })),
		point(0.741, { state: 'provisional' }),
		point(0.75, { state: 'provisional' }),
		point(0.8, { state: 'unfinished' })
	])
};

/** A duration that rises and falls within its limits. */
export const ordinary: Series = {
	unit: 'seconds',
	ends: { first: '1 Jan', last: '19 Mar' },
	limits: { low: 271, mean: 286, high: 301 },
	points: weeks([284, 291, 279, 288, 285, 293, 281, 286, 290, 283, 287, 282].map((value) => point(value)))
};

/** Few points, with a gap in which nothing is known. */
export const gap: Series = {
	unit: 'score',
	ends: { first: 'January', last: 'June' },
	limits: null,
	points: weeks([point(61), point(60), point(null), point(58), point(null), point(57)])
};
