import { createHash } from 'node:crypto';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { none } from '#lib/model/contact-columns.ts';

const summed = [
	...(['ivrSeconds', 'ivrEntries', 'waitSeconds', 'talkSeconds', 'wrapSeconds', 'handleSeconds'] as const),
	...(['transfers', 'resolved', 'attempt', 'nextSeconds', 'sameAgent', 'issueContacts'] as const),
	...([
		'issueHandleSeconds',
		'issueSeconds',
		'rating',
		'saidSolved',
		'asked',
		'day',
		'startedAt',
		'agentStartedAt'
	] as const)
];
const named = ['agent', 'team', 'site', 'employer', 'reason', 'channel', 'language'] as const;

/**
 * Evidence in counts and sums by queue, whatever numbers its names and customers have: two that tell the same are equal.
 * Contacts of the queue `leftOut` do not count.
 */
export function evidenceCounts(evidence: Evidence, leftOut: string) {
	const { contacts, orders, customers } = evidence;
	const counts = new Map<string, number>();
	const count = (name: string, amount = 1) => counts.set(name, (counts.get(name) ?? 0) + amount);
	for (let row = 0; row < contacts.count; row++) {
		const queue = contacts.names.queue[contacts.queue[row] ?? none] ?? '';
		if (queue === leftOut) continue;
		count(`${queue} outcome ${String(contacts.outcome[row])}`);
		if (contacts.customer[row] !== none) count(`${queue} customers`);
		if (contacts.opener[row] === row) count(`${queue} openers`);
		for (const name of summed) {
			const number = contacts[name][row] ?? none;
			if (number === none) continue;
			count(`${queue} ${name} known`);
			count(`${queue} ${name}`, number);
		}
		for (const name of named) {
			const member = contacts[name][row] ?? none;
			if (member !== none) count(`${queue} ${name} ${contacts.names[name][member] ?? ''}`);
		}
	}
	const agentOf = (agent: number) => contacts.names.agent[agent];
	const teamOf = (team: number) => contacts.names.team[team];
	return {
		contacts: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
		callers: new Set(contacts.customer).size,
		throughDay: evidence.throughDay,
		isSampled: evidence.isSampled,
		orders: [orders.customer.length, orders.day.reduce((sum, day) => sum + day, 0)],
		ordersOfCallers: ordersOfCallers(evidence),
		customers: [customers.fromDay, customers.untilDay].map((days) => days.reduce((sum, day) => sum + day, 0)),
		agentDays: digest(evidence.agentDays.map((told) => ({ ...told, agent: agentOf(told.agent) }))),
		pulse: digest(evidence.pulse.map(({ team, day, who5 }) => [teamOf(team), day, who5])),
		absence: digest(evidence.absence.map((spell) => ({ ...spell, agent: agentOf(spell.agent) }))),
		employment: digest(evidence.employment.map((spell) => ({ ...spell, agent: agentOf(spell.agent) }))),
		coaching: digest(evidence.coaching.map((session) => ({ ...session, agent: agentOf(session.agent) }))),
		roster: digest(evidence.roster.map((row) => ({ ...row, agent: agentOf(row.agent), team: teamOf(row.team) }))),
		targets: digest(evidence.targets.map((target) => ({ ...target, id: '' }))),
		events: digest(evidence.events.map((event) => ({ ...event, id: '' })))
	};
}

function ordersOfCallers({ contacts, orders }: Evidence): number {
	const callers = new Set(contacts.customer);
	return orders.customer.reduce((sum, customer) => sum + (callers.has(customer) ? 1 : 0), 0);
}

/** Rows in whatever order, with their columns in whatever order: how many, and a mark that equal ones share. */
function digest(rows: readonly object[]): string {
	const lines = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
	return `${String(rows.length)} ${createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)}`;
}
