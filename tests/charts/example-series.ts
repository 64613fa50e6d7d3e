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

/** A share with all that can touch it: two targets, three events, three comments, and limits that began again. */
export const touched: Series = {
	...drop,
	limits: { low: 0.72, mean: 0.745, high: 0.77 },
	begins: 8,
	earlier: [{ limits: { low: 0.76, mean: 0.79, high: 0.82 }, from: 0, to: 7 }],
	points: drop.points.map((each, week) => ({
		...each,
		target: week < 2 ? null : week < 8 ? 0.8 : 0.8 + (0.02 * (week - 7)) / 6,
		...(week === 4 && { also: ['New menu, 2 March', 'Comment 1: It snowed'] })
	})),
	marks: {
		targets: [
			{ name: 'Target 80.0 %', from: { place: 1.5, value: 0.8 }, to: { place: 7.5, value: 0.8 } },
			{ name: 'Target 82.0 %', from: { place: 7.5, value: 0.8 }, to: { place: 13.5, value: 0.82 } }
		],
		events: [
			{ name: 'New menu', told: 'New menu, 2 March', place: 3.5 },
			{ name: 'Billing moves to a partner', told: 'Billing moves to a partner, 6 March', place: 4.1 },
			{ name: 'Campaign', told: 'Campaign, 1 April', place: 12.9 }
		],
		comments: [
			{ number: 1, place: 4 },
			{ number: 2, place: 4 },
			{ number: 3, place: 9 }
		]
	}
};
