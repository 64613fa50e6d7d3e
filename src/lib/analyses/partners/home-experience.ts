import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { ownEmployer, type Move } from './moved-matters.ts';

const handled = outcomes.indexOf('handled');
const daysInMonth = 365.25 / 12;
const fewestAgents = 5;

/**
 * Months in the job, contact by contact, of our own agents who took work home and of those with our other work in the same days:
 * the new take longer and solve less, whatever the work. Nothing for work that left, and below five agents on a side.
 * Source: metrics.md C8, P11.
 */
export function homeExperience(evidence: Evidence, move: Move): Estimated[] {
	if (move.isAway) return [];
	const { contacts, employment } = evidence;
	const began = new Map<number, number>();
	for (const { agent, fromDay } of employment) began.set(agent, Math.min(fromDay, began.get(agent) ?? Infinity));
	const own = ownEmployer(evidence);
	const sides = [0, 1].map(() => ({ months: 0, contacts: 0, agents: new Set<number>() }));
	for (let row = 0; row < contacts.count; row++) {
		const [day, agent] = [contacts.day[row] ?? none, contacts.agent[row] ?? none];
		const since = began.get(agent);
		if (since === undefined || contacts.outcome[row] !== handled || contacts.employer[row] !== own) continue;
		if (day < move.afterFrom || day > move.afterUntil || day < since) continue;
		const isMoved = move.queues.has(contacts.queue[row] ?? none) && move.reasons.has(contacts.reason[row] ?? none);
		const side = sides[Number(!isMoved)];
		if (!side) continue;
		side.months += (day - since) / daysInMonth;
		side.contacts += 1;
		side.agents.add(agent);
	}
	if (sides.some(({ agents }) => agents.size < fewestAgents)) return [];
	return sides.map(({ months, contacts: count, agents }, place) => ({
		...{ name: place === 0 ? 'experience_moved' : 'experience_rest', unit: 'count', value: months / count },
		...{ low: null, high: null, n: { contacts: count, agents: agents.size }, method: 'raw' },
		...{ p: null, q: null, detectable: null, claim: 0 }
	}));
}
