import type { Metric } from './metric.ts';
import { peoplesDimensions } from './rule.ts';
import { share } from './share.ts';

const family = { perspective: 'people', better: 'lower', counterweights: ['fcr_repeat', 'who5'] } as const;
const days = { among: ['agentDays'], sources: ['contacts', 'agent'], dimensions: peoplesDimensions } as const;

/** Agent-days of at least four hours with more than 50 handled contacts. Share, 0 to 1. Source: metrics.md P4. */
export const heavyDays = {
	key: 'heavy_days',
	headline: true,
	...family,
	...share({ ...days, events: ['agentDaysOver50'] })
} as const satisfies Metric;

/** Agent-days of at least four hours with more than 60 handled contacts. Share, 0 to 1. Source: metrics.md P4. */
export const heavyDaysOver60 = {
	key: 'heavy_days.over60',
	headline: false,
	...family,
	...share({ ...days, events: ['agentDaysOver60'] })
} as const satisfies Metric;
