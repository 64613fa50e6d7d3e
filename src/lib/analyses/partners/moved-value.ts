import { none } from '#lib/model/contact-columns.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { worthOf, yearlyValueOf } from '#lib/analyses/rows/yearly-value.ts';
import type { Move } from './moved-matters.ts';

const daysInMonth = 365.25 / 12;
const unusual = 0.05;

/**
 * What the customers of a month are worth a year who would have come back, had the work stayed: told where fewer came back, and
 * where the organisation says what its customers are worth. Source: metrics.md C8.
 */
export function movedValueAtRisk(evidence: Evidence, move: Move, returns: Estimated | undefined): Estimated[] {
	if (returns?.value == null || returns.low === null || returns.high === null) return [];
	if (returns.high >= 0 || (returns.q ?? 1) >= unusual) return [];
	const { contacts } = evidence;
	const met: { customer: number; times: number }[] = [];
	for (let row = 0; row < contacts.count; row++) {
		const [day, customer] = [contacts.day[row] ?? none, contacts.customer[row] ?? none];
		if (day < move.afterFrom || day > move.afterUntil || customer === none || contacts.opener[row] !== row) continue;
		if (!move.queues.has(contacts.queue[row] ?? none) || !move.reasons.has(contacts.reason[row] ?? none)) continue;
		met.push({ customer, times: 1 });
	}
	const worth = worthOf(met, yearlyValueOf(evidence));
	if (worth === null) return [];
	const aMonth = (worth * daysInMonth) / (move.afterUntil - move.afterFrom + 1);
	const missing = (points: number): number => (-points / 100) * aMonth;
	const bounds = { value: missing(returns.value), low: missing(returns.high), high: missing(returns.low) };
	return [{ ...returns, ...bounds, name: 'moved_value_at_risk', unit: 'money', p: null, q: null, detectable: null }];
}
