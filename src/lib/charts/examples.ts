import type { ExampleOf } from './examples/framed.ts';

export { bulletExamples } from './examples/bullets.ts';
export { balanceExamples } from './examples/balances.ts';
export { exampleNames, type ExampleName } from './examples/example-name.ts';
export type { Example, ExampleOf } from './examples/framed.ts';

/** The same examples for the gallery, the stored pictures and the tests of geometry; a page loads those that it shows. */
export const framedExamples = {
	control_chart: () => import('./examples/control-charts.ts'),
	day_line: () => import('./examples/day-lines.ts'),
	small_multiples: () => import('./examples/small-multiples.ts'),
	funnel: () => import('./examples/funnels.ts'),
	slope: () => import('./examples/slopes.ts'),
	histogram: () => import('./examples/histograms.ts'),
	scatter: () => import('./examples/scatters.ts'),
	sankey: () => import('./examples/sankeys.ts'),
	event_study: () => import('./examples/event-studies.ts'),
	survival: () => import('./examples/survivals.ts'),
	heat_calendar: () => import('./examples/heat-calendars.ts'),
	fan: () => import('./examples/fans.ts')
} satisfies Record<string, () => Promise<{ exampleOf: ExampleOf }>>;
