import { quotientOf } from '#lib/statistics/quotient.ts';
import { combined } from './combined.ts';
import { contactsPerIssue } from './contacts-per-issue.ts';
import { noFigure, type Measured } from './figure.ts';
import { fcrSurvey } from './fcr-survey.ts';
import type { Metric } from './metric.ts';
import { sharedDays } from './period.ts';
import { countable, peoplesDimensions, type Rule } from './rule.ts';
import { leastForShare } from './share.ts';

const family = {
	perspective: 'journey',
	better: 'lower',
	counterweights: ['return_rate', 'value_at_risk']
} as const;
const secondsInHour = 3600;

const paidDays = sharedDays('contacts', 'agent_days');
const paid: Rule = { sources: ['agent_days', 'cost_per_hour'], known: ['paidDays'], dimensions: peoplesDimensions };

/** What a handled contact costs in paid hours, in the organisation's currency; counted whole, so without an interval. */
const costPerContact: Measured = {
	unit: 'money',
	storage: 'combined',
	sources: paid.sources,
	horizonDays: 0,
	fewest: leastForShare,
	source: 'paidSeconds / 3600 × cost per hour / handled',
	figure: (view) => {
		const period = countable(view, paid);
		if ('missing' in period) return noFigure(period.missing);
		const { paidSeconds, handled: n } = period.view.sums();
		const { costPerHour } = view.definitions;
		if (n === 0 || paidSeconds === 0 || costPerHour === null) return noFigure({ code: 'none_in_period' }, n);
		if (n < leastForShare) return noFigure({ code: 'too_few', least: leastForShare }, n);
		const value = ((paidSeconds / secondsInHour) * costPerHour) / n;
		return { value, low: value, high: value, n, maturity: period.maturity, indicative: false, missing: null };
	}
};

/**
 * Cost per issue, in the organisation's currency: paid hours at their cost for each handled contact, times contacts per issue
 * of customers who can be recognised, repeats that come back to another team included; of the days that tell both hours and
 * contacts. Source: metrics.md E7.
 */
export const costPerIssue = {
	key: 'cost_per_resolution.issue',
	headline: false,
	...family,
	...combined({
		unit: 'money',
		parts: [costPerContact, contactsPerIssue],
		period: paidDays,
		counted: 1,
		combine: ([cost, contacts]) =>
			cost && contacts
				? { value: cost.value * contacts.value, low: cost.value * contacts.low, high: cost.value * contacts.high }
				: null,
		source: 'paidSeconds / 3600 × cost per hour / handled × issueContacts / issues'
	})
} as const satisfies Metric;

/** Cost per resolution: cost per issue over the share of customers who say that it was solved. Source: metrics.md E7. */
export const costPerResolution = {
	key: 'cost_per_resolution',
	headline: true,
	...family,
	...combined({
		unit: 'money',
		parts: [costPerIssue, fcrSurvey],
		period: paidDays,
		combine: ([cost, solved]) => (cost && solved ? quotientOf(cost, solved) : null),
		source: '(paidSeconds / 3600 × cost per hour / handled × issueContacts / issues) / (saidResolved / saidKnown)'
	})
} as const satisfies Metric;
