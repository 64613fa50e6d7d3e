import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { closedIssues, settledDays } from './period.ts';

/**
 * Handle time per issue in seconds: all handle time of an issue's contacts over the issues whose handle times are all
 * known, on the opener's day; an issue is over after seven days of silence, so a customer who gave up counts as solved.
 * The per-issue flavour of handle time per resolution. Source: metrics.md E2.
 */
export const handlePerIssue = {
	key: 'handle_per_resolution.hpi',
	headline: true,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['aht', 'fcr_repeat'],
	...mean({
		unit: 'seconds',
		of: { n: 'issueHandleKnown', sum: 'issueHandleSeconds', squares: 'issueHandleSquares' },
		sources: ['contacts', 'customer_key', 'handle'],
		period: closedIssues,
		horizonDays: settledDays,
		chained: true
	})
} as const satisfies Metric;
