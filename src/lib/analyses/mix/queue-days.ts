import { none } from '#lib/model/contact-columns.ts';
import { outcomes } from '#lib/model/contact.ts';
import { meanPatience } from '#lib/statistics/patience.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { periodIn, type Sides } from '#lib/analyses/targets/target-sides.ts';

/** A day of those held to a target: what they were there for, what came, and how long callers waited. */
export type QueueDay = {
	day: number;
	/** Four weeks of the window that it lies in. */
	period: number;
	loggedInSeconds: number;
	handled: number;
	handleSeconds: number;
	/** Contacts here whose wait is known, and their mean. */
	waits: number;
	waitSeconds: number;
};

/** Days of a queue, the share of a day's contacts in each of its half hours, and how long callers are ready to wait. */
export type QueueDays = { days: QueueDay[]; shares: number[]; patienceSeconds: number };

const halfHour = 1800;
const gaveUp = outcomes.indexOf('abandoned_queue');
const fewestWaits = 20;
/** Half hours with less of a day's contacts are left out. */
const leastShare = 0.01;

/**
 * The days of a target's window on which the system counted what its agents did and enough waits are known. Patience is that
 * of all callers, since those who give up often belong to nobody. Null where nobody's patience is known. Source: metrics.md B12.
 */
export function queueDays(evidence: Evidence, { window, sideOf }: Sides): QueueDays | null {
	const { contacts, agentDays } = evidence;
	const held = new Set<number>();
	const waits = new Map<number, { count: number; seconds: number }>();
	const slots = new Map<number, number>();
	let [given, waited] = [0, 0];
	for (let row = 0; row < contacts.count; row++) {
		const [day, wait] = [contacts.day[row] ?? none, contacts.waitSeconds[row] ?? none];
		if (wait === none || periodIn(window, day) === null) continue;
		waited += wait;
		given += Number(contacts.outcome[row] === gaveUp);
		if (sideOf(row) !== 1) continue;
		held.add(contacts.agent[row] ?? none);
		const slot = Math.floor(((contacts.startedAt[row] ?? 0) % 86_400) / halfHour);
		slots.set(slot, (slots.get(slot) ?? 0) + 1);
		const sums = waits.get(day) ?? { count: 0, seconds: 0 };
		waits.set(day, { count: sums.count + 1, seconds: sums.seconds + wait });
	}
	held.delete(none);
	const patience = meanPatience(given, waited);
	if (!patience) return null;
	const there = new Map<number, { loggedInSeconds: number; handled: number; handleSeconds: number }>();
	for (const { agent, day, contacts: handled, handlingSeconds, loggedInSeconds } of agentDays) {
		if (!held.has(agent) || !handled || handlingSeconds === null || loggedInSeconds === null) continue;
		const sums = there.get(day) ?? { loggedInSeconds: 0, handled: 0, handleSeconds: 0 };
		sums.loggedInSeconds += loggedInSeconds;
		sums.handled += handled;
		sums.handleSeconds += handlingSeconds;
		there.set(day, sums);
	}
	const days = [...there].flatMap(([day, sums]): QueueDay[] => {
		const [known, period] = [waits.get(day), periodIn(window, day)];
		if (!known || known.count < fewestWaits || period === null || sums.loggedInSeconds <= 0) return [];
		return [{ day, period, ...sums, waits: known.count, waitSeconds: known.seconds / known.count }];
	});
	const all = [...slots.values()].reduce((sum, count) => sum + count, 0);
	const busy = [...slots.values()].filter((count) => count >= leastShare * all);
	const ofBusy = busy.reduce((sum, count) => sum + count, 0);
	return {
		days: days.toSorted((a, b) => a.day - b.day),
		shares: busy.map((count) => count / ofBusy),
		patienceSeconds: patience.value
	};
}
