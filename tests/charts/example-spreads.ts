import type { Histogram } from '#lib/charts/histogram.ts';
import type { Sankey } from '#lib/charts/sankey.ts';

/** Waits in steps of ten seconds, now and before. */
export const waits: Histogram = {
	unit: 'seconds',
	width: 10,
	shares: [0.3, 0.24, 0.16, 0.1, 0.07, 0.05, 0.03, 0.02],
	outline: [0.28, 0.22, 0.17, 0.11, 0.08, 0.06, 0.04, 0.02],
	marks: [
		{ value: 20, label: '50 %: 0:20' },
		{ value: 70, label: '90 %: 1:10' }
	],
	target: { value: 20, label: 'Target 0:20' }
};

/** Customers' journeys through two reasons. */
export const journeys: Sankey = {
	layers: [
		{ heading: 'First', nodes: [{ id: 'bill', name: 'Billing', count: 300, quiet: false }] },
		{
			heading: 'Second',
			nodes: [
				{ id: 'end', name: 'no further contact', count: 200, quiet: true },
				{ id: 'bill', name: 'Billing', count: 100, quiet: false },
				{ id: 'rare', name: 'Never drawn', count: 3, quiet: false }
			]
		},
		{
			heading: 'Third',
			nodes: [
				{ id: 'end', name: 'no further contact', count: 60, quiet: true },
				{ id: 'move', name: 'Moving', count: 40, quiet: false }
			]
		}
	],
	flows: [
		{ layer: 0, from: 'bill', to: 'end', count: 200 },
		{ layer: 0, from: 'bill', to: 'bill', count: 100 },
		{ layer: 1, from: 'bill', to: 'end', count: 60 },
		{ layer: 1, from: 'bill', to: 'move', count: 40 }
	]
};
