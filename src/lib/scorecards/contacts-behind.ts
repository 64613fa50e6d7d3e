import type { Metric } from '#lib/metrics/metric.ts';
import { searchOf } from '#lib/questions/ask.ts';
import type { Question } from '#lib/questions/question.ts';

/** The contacts of a list, as far as a figure counts them. */
export const onlys = [
	'offered',
	'handled',
	'abandoned',
	'repeats',
	'openers',
	'rated',
	'flagged',
	'transferred',
	'short'
] as const;
export type Only = (typeof onlys)[number];

/** Null where no list of contacts is what the figure counts. */
const families: Record<string, Only | null> = {
	service_level: 'offered',
	excess_wait: 'offered',
	ivr_time: 'offered',
	ivr_reentry: 'offered',
	straight_through: 'offered',
	abandonment: 'abandoned',
	repeat_rate: 'repeats',
	fcr_repeat: 'openers',
	contacts_per_issue: 'openers',
	handle_per_resolution: 'openers',
	return_rate: 'openers',
	csat: 'rated',
	fcr_flag: 'flagged',
	transfers_per_contact: 'transferred',
	short_calls: 'short',
	time_to_resolution: 'openers',
	churn_unresolved: 'openers',
	value_at_risk: 'openers',
	language_match: 'openers',
	continuity: 'repeats',
	abandon_retry: 'abandoned',
	ivr_exit: null,
	callback_kept: null,
	praise_ratio: null,
	feedback_forwarded: null,
	root_cause_removed: null
};

/** The address of the contacts that a figure counts; null for what people answered or worked, behind which there are no contacts. */
export function contactsBehind({ key, sources, own }: Metric, question: Question): string | null {
	const family = families[key.split('.', 1)[0] ?? key];
	if (own || family === null || !sources.includes('contacts')) return null;
	const only: Only = key === 'wait.abandoned_median' ? 'abandoned' : (family ?? 'handled');
	return `${searchOf({ ...question, compare: 'none' }).replace('&compare=none', '')}&only=${only}`;
}
