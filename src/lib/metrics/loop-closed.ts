import type { Metric } from './metric.ts';
import { oldEnough } from './period.ts';
import { share } from './share.ts';

/** Days within which what was passed on is to be decided, and the customer or the agent told. */
export const loopDays = 30;

/**
 * Loop closed: decided, and the customer or the agent told, within 30 days of passing on, over what was passed on at least 30
 * days ago, on the day it was. Share, 0 to 1. Source: metrics.md L4.
 */
export const loopClosed = {
	key: 'loop_closed',
	headline: true,
	perspective: 'learning',
	better: 'higher',
	counterweights: ['feedback_forwarded', 'root_cause_removed'],
	...share({
		events: ['loopClosed'],
		among: ['forwarded'],
		sources: ['feedback'],
		period: oldEnough('feedback', loopDays),
		horizonDays: loopDays
	})
} as const satisfies Metric;
