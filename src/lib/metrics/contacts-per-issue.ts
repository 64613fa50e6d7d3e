import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { closedIssues, settledDays } from './period.ts';

/** Handled contacts per issue of customers with a usable key, on the opener's day; one is ideal. Source: metrics.md E3. */
export const contactsPerIssue = {
	key: 'contacts_per_issue',
	headline: true,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat'],
	evidence: [{ claim: 'evidence_repeat_callers', source: 'SQM Group', kind: 'trade' }],
	...mean({
		unit: 'count',
		of: { n: 'issues', sum: 'issueContacts', squares: 'issueContactSquares' },
		sources: ['contacts', 'customer_key'],
		period: closedIssues,
		horizonDays: settledDays,
		chained: true
	})
} as const satisfies Metric;
