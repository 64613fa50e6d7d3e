import type { Metric } from '#lib/metrics/metric.ts';
import { searchOf } from './ask.ts';
import type { Question } from './question.ts';

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

const families: Record<string, Only> = {
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
	short_calls: 'short'
};

/** The address of the contacts that a figure counts; null for what people answered about themselves, behind which there are no contacts. */
export function contactsBehind({ key, sources }: Metric, question: Question): string | null {
	if (sources.includes('pulse')) return null;
	const only: Only =
		key === 'wait.abandoned_median' ? 'abandoned' : (families[key.split('.', 1)[0] ?? key] ?? 'handled');
	return `${searchOf({ ...question, compare: 'none' }).replace('&compare=none', '')}&only=${only}`;
}
