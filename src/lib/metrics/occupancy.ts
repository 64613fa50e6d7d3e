import type { Metric } from './metric.ts';
import { periodOf } from './period.ts';
import { ratio } from './ratio.ts';
import { peoplesDimensions } from './rule.ts';

const family = {
	perspective: 'speed',
	better: null,
	counterweights: ['gap_le5', 'who5', 'sick_absence'],
	evidence: [{ claim: 'evidence_pool_size', source: 'Erlang C', kind: 'own' }]
} as const;
const agentDays = { dimensions: peoplesDimensions, period: periodOf('agent_days') } as const;

/**
 * Occupancy: seconds handling contacts over seconds handling and ready for them, over agents' days that tell both. Share,
 * 0 to 1; days of one agent are taken as independent; no good direction. Source: metrics.md E4.
 */
export const occupancy = {
	key: 'occupancy',
	headline: true,
	...family,
	...ratio({ ...agentDays, of: 'occupancy', unit: 'share', sources: ['agent_days'] })
} as const satisfies Metric;

/** Utilisation: seconds handling contacts over all seconds logged in. Share, 0 to 1. Source: metrics.md E4. */
export const utilisation = {
	key: 'occupancy.utilisation',
	headline: false,
	...family,
	...ratio({ ...agentDays, of: 'utilisation', unit: 'share', sources: ['agent_days'] })
} as const satisfies Metric;
