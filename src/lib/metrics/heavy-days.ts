import type { Metric } from './metric.ts';
import { periodOf } from './period.ts';
import { peoplesDimensions } from './rule.ts';
import { share } from './share.ts';
import { toldFirst } from './told-days.ts';

const family = { perspective: 'people', better: 'lower', counterweights: ['fcr_repeat', 'who5'] } as const;
const days = { among: ['agentDays'], sources: ['contacts', 'agent'], dimensions: peoplesDimensions } as const;
const told = {
	among: ['toldDays'],
	sources: ['agent_days'],
	dimensions: peoplesDimensions,
	period: periodOf('agent_days')
} as const;

/** Agent-days of at least four hours with more than 50 handled contacts. Share, 0 to 1. Source: metrics.md P4. */
export const heavyDays = {
	key: 'heavy_days',
	headline: true,
	...family,
	...toldFirst(share({ ...told, events: ['toldDaysOver50'] }), share({ ...days, events: ['agentDaysOver50'] }))
} as const satisfies Metric;

/** Agent-days of at least four hours with more than 60 handled contacts. Share, 0 to 1. Source: metrics.md P4. */
export const heavyDaysOver60 = {
	key: 'heavy_days.over60',
	headline: false,
	...family,
	...toldFirst(share({ ...told, events: ['toldDaysOver60'] }), share({ ...days, events: ['agentDaysOver60'] }))
} as const satisfies Metric;
