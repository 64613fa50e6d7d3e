import type { Metric } from './metric.ts';
import { periodOf } from './period.ts';
import { ratio } from './ratio.ts';
import { peoplesDimensions } from './rule.ts';

const family = {
	perspective: 'speed',
	better: null,
	counterweights: ['breathing_room.median', 'sick_absence']
} as const;
const schedules = {
	sources: ['agent_days', 'schedule'],
	dimensions: peoplesDimensions,
	period: periodOf('agent_days')
} as const;

/**
 * Schedule adherence: seconds in which an agent did what the schedule says, over scheduled seconds, over agents' days. Share,
 * 0 to 1; days of one agent are taken as independent; no good direction. Source: metrics.md E5.
 */
export const adherence = {
	key: 'adherence',
	headline: true,
	...family,
	...ratio({ ...schedules, of: 'adherence', unit: 'share' })
} as const satisfies Metric;

/** Conformance: seconds logged in over scheduled seconds, whenever they were; above one when more. Source: metrics.md E5. */
export const conformance = {
	key: 'adherence.conformance',
	headline: false,
	...family,
	...ratio({ ...schedules, of: 'conformance', unit: 'share', most: Infinity })
} as const satisfies Metric;
