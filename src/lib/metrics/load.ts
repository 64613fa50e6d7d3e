import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { peoplesDimensions } from './rule.ts';

/** Handled contacts per agent-day of at least four hours; no good direction. Source: metrics.md P3. */
export const load = {
	key: 'load',
	headline: true,
	perspective: 'speed',
	better: null,
	counterweights: ['fcr_repeat', 'who5'],
	...mean({
		unit: 'count',
		of: { n: 'agentDays', sum: 'agentDayContacts', squares: 'agentDayContactSquares' },
		sources: ['contacts', 'agent'],
		dimensions: peoplesDimensions
	})
} as const satisfies Metric;
