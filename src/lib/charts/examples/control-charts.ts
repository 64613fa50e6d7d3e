import { range } from 'd3-array';
import { controlChartInWords } from '#lib/charts/control-chart-in-words.ts';
import { controlChartTwin } from '#lib/charts/control-chart-twin.ts';
import { controlChart } from '#lib/charts/control-chart.ts';
import Drawing from '#lib/charts/ControlDrawing.svelte';
import type { Series, SeriesPoint } from '#lib/charts/series.ts';
import { m } from '#lib/i18n/words.ts';
import { randomStream } from '#lib/statistics/random.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

const pointsOf = (values: readonly (number | null)[], more: Partial<SeriesPoint>[] = []): SeriesPoint[] =>
	values.map((value, week) => ({
		at: m.charts_example_week({ week: `${week + 1}` }),
		value,
		low: value === null ? null : value - 0.01,
		high: value === null ? null : value + 0.01,
		beside: null,
		n: value === null ? 0 : 812,
		state: 'final',
		signal: null,
		...more[week]
	}));

const seriesOf = (points: SeriesPoint[], limits: Series['limits']): Series => ({
	unit: 'share',
	points,
	ends: { first: points[0]?.at ?? '', last: points.at(-1)?.at ?? '' },
	limits
});

/** A share that drops and stays low; the end is open, the last week not over. */
function controlChartExamples(): Record<ExampleName, () => Series> {
	const random = randomStream(5, 'control chart');
	const steady = [0.79, 0.785, 0.8, 0.792, 0.781, 0.795, 0.788, 0.79];
	const signal = { signal: 'worse' } as const;
	return {
		ordinary: () =>
			seriesOf(
				pointsOf(
					[...steady, 0.74, 0.735, 0.745, 0.741, 0.75, 0.8],
					[
						...steady.map(() => ({})),
						...[signal, signal, signal],
						...([{ state: 'provisional' }, { state: 'provisional' }, { state: 'unfinished' }] as const)
					]
				),
				{ low: 0.76, mean: 0.79, high: 0.82 }
			),
		gaps: () => seriesOf(pointsOf([0.61, 0.6, null, 0.58, null, null, 0.6, 0.59, null]), null),
		empty: () => seriesOf([], null),
		many: () =>
			seriesOf(pointsOf(range(2000).map(() => Math.round(random.normal(0.79, 0.01) * 1000) / 1000)), {
				low: 0.76,
				mean: 0.79,
				high: 0.82
			})
	};
}

export const exampleOf = framed(controlChartExamples, {
	drawing: Drawing,
	draw: controlChart,
	words: (data) => ({ spoken: controlChartInWords(data), twin: controlChartTwin(data, m.charts_period()) }),
	time: true
});
