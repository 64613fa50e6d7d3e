import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { periodOf } from './period.ts';
import { ratio } from './ratio.ts';
import { peoplesDimensions } from './rule.ts';
import { toldFirst } from './told-days.ts';

const family = {
	perspective: 'speed',
	better: null,
	counterweights: ['fcr_repeat', 'who5'],
	evidence: [{ claim: 'evidence_long_hours', source: 'Collewet and Sauermann 2017', kind: 'paper' }]
} as const;

/** Handled contacts per agent-day of at least four hours; no good direction. Source: metrics.md P3. */
export const load = {
	key: 'load',
	headline: true,
	...family,
	...toldFirst(
		mean({
			unit: 'count',
			of: { n: 'toldDays', sum: 'toldDayContacts', squares: 'toldDayContactSquares' },
			sources: ['agent_days'],
			dimensions: peoplesDimensions,
			period: periodOf('agent_days')
		}),
		mean({
			unit: 'count',
			of: { n: 'agentDays', sum: 'agentDayContacts', squares: 'agentDayContactSquares' },
			sources: ['contacts', 'agent'],
			dimensions: peoplesDimensions
		})
	)
} as const satisfies Metric;

/** Contacts per hour logged in, over agents' days that tell both; days of one agent are taken as independent. Source: metrics.md P3. */
export const loadPerHour = {
	key: 'load.hour',
	headline: false,
	...family,
	...ratio({
		of: 'hourlyLoad',
		unit: 'count',
		times: 3600,
		sources: ['agent_days'],
		dimensions: peoplesDimensions,
		period: periodOf('agent_days')
	})
} as const satisfies Metric;
