import type { Contact, Outcome } from '#lib/model/contact.ts';
import { hashOf } from './seen-twice.ts';

/** A callback is kept when it comes within a day. */
const promisedSeconds = 86_400;

const lost: ReadonlySet<Outcome> = new Set<Outcome>(['abandoned_queue', 'short_abandon', 'callback_requested']);

const isCallback = ({ channel, outcome }: Contact): boolean => channel === 'callback' && outcome === 'handled';

/** Contacts that the source tells twice, as lost and as handled, because the customer was called back. */
export type Callbacks = {
	/** Every contact is to be seen before the first is settled. */
	see: (contact: Contact) => Contact;
	/**
	 * The lost one becomes a callback that was asked for, and the call back one that went out, so that the two are one
	 * contact offered and none abandoned.
	 */
	settle: (contact: Contact) => Contact;
};

type Times = Map<number, number[]>;

/** Opens a register of callbacks. Each call back takes up the customer's last lost contact of the day before it. Source: metrics.md E24. */
export function openCallbacks(): Callbacks {
	const waiting: Times = new Map();
	const calledBack: Times = new Map();
	let pairs: { promised: Set<string>; kept: Set<string> } | null = null;
	return {
		see(contact) {
			if (contact.customer === null) return contact;
			if (lost.has(contact.outcome)) note(waiting, contact.customer, contact.startedAt);
			else if (isCallback(contact)) note(calledBack, contact.customer, contact.startedAt);
			return contact;
		},
		settle(contact) {
			if (contact.customer === null) return contact;
			pairs ??= pairsOf(waiting, calledBack);
			const name = `${hashOf(contact.customer)} ${contact.startedAt}`;
			if (lost.has(contact.outcome) && pairs.promised.has(name)) return { ...contact, outcome: 'callback_requested' };
			return isCallback(contact) && pairs.kept.has(name) ? { ...contact, direction: 'out' } : contact;
		}
	};
}

function note(times: Times, customer: string, at: number): void {
	const own = times.get(hashOf(customer));
	if (own) own.push(at);
	else times.set(hashOf(customer), [at]);
}

function pairsOf(waiting: Times, calledBack: Times) {
	const [promised, kept] = [new Set<string>(), new Set<string>()];
	for (const [customer, calls] of calledBack) {
		const open = (waiting.get(customer) ?? []).sort((a, b) => a - b);
		for (const call of calls.sort((a, b) => a - b)) {
			const last = open.findLastIndex((at) => at <= call && call - at <= promisedSeconds);
			if (last === -1) continue;
			promised.add(`${customer} ${open[last] ?? 0}`);
			kept.add(`${customer} ${call}`);
			open.splice(last, 1);
		}
	}
	waiting.clear();
	calledBack.clear();
	return { promised, kept };
}
