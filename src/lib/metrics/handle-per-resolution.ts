import { quotientOf } from '#lib/statistics/quotient.ts';
import { combined } from './combined.ts';
import { fcrSurvey } from './fcr-survey.ts';
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

/**
 * Handle time per confirmed resolution in seconds: handle time per issue over the share of customers who say that it was
 * solved, with its interval on the log scale from those of both. Source: metrics.md E2, `hpr = hpi / r̂`.
 */
export const handlePerResolution = {
	key: 'handle_per_resolution.hpr',
	headline: false,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['aht', 'fcr_repeat'],
	...combined({
		unit: 'seconds',
		parts: [handlePerIssue, fcrSurvey],
		combine: ([perIssue, solved]) => (perIssue && solved ? quotientOf(perIssue, solved) : null),
		source: '(issueHandleSeconds / issueHandleKnown) / (saidResolved / saidKnown)'
	})
} as const satisfies Metric;
