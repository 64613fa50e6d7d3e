import { outcomes } from '#lib/model/contact.ts';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import type { Obstacle } from './obstacles.ts';

/** How often each obstacle was met in some days, the customers' hours in it and the agents'; null where it cannot be told. */
export type MazeCost = Record<
	Obstacle,
	{ times: number | null; customerHours: number | null; agentHours: number | null }
>;

const handled = outcomes.indexOf('handled');

/**
 * What customers met from one day to another, both included. Being put back costs what such contacts were in the menu beyond those
 * that went through it once; a further contact costs all of it, wrap-up left out; what being passed on costs is in no source.
 * Source: metrics.md C7.
 */
export function mazeCost(contacts: ContactColumns, fromDay: number, untilDay: number): MazeCost {
	const once = { count: 0, seconds: 0 };
	const putBack = { count: 0, seconds: 0 };
	const wait = { count: 0, seconds: 0 };
	const extra = { count: 0, seconds: 0, agentSeconds: 0 };
	let passedOn = 0;
	const [menusKnown, transfersKnown] = [isTold(contacts.ivrEntries), isTold(contacts.transfers)];
	for (let row = 0; row < contacts.count; row++) {
		const day = contacts.day[row] ?? none;
		if (day < fromDay || day > untilDay) continue;
		const [entries, menu] = [contacts.ivrEntries[row] ?? none, Math.max(0, contacts.ivrSeconds[row] ?? none)];
		const waited = Math.max(0, contacts.waitSeconds[row] ?? none);
		if (entries === 1) add(once, menu);
		if (entries > 1) add(putBack, menu);
		if (waited > 0) add(wait, waited);
		if (contacts.outcome[row] !== handled) continue;
		if ((contacts.transfers[row] ?? none) > 0) passedOn += 1;
		if ((contacts.attempt[row] ?? none) <= 1) continue;
		const spent = Math.max(0, contacts.handleSeconds[row] ?? none);
		add(extra, menu + waited + Math.max(0, spent - Math.max(0, contacts.wrapSeconds[row] ?? none)));
		extra.agentSeconds += spent;
	}
	const beyondOnce =
		once.count > 0 && once.seconds > 0 ? putBack.seconds - (putBack.count * once.seconds) / once.count : null;
	return {
		put_back: {
			times: menusKnown ? putBack.count : null,
			customerHours: menusKnown && beyondOnce !== null ? Math.max(0, beyondOnce) / 3600 : null,
			agentHours: null
		},
		passed_on: { times: transfersKnown ? passedOn : null, customerHours: null, agentHours: null },
		extra: { times: extra.count, customerHours: extra.seconds / 3600, agentHours: extra.agentSeconds / 3600 },
		wait: { times: wait.count, customerHours: wait.seconds / 3600, agentHours: null }
	};
}

function add(sum: { count: number; seconds: number }, seconds: number): void {
	sum.count += 1;
	sum.seconds += seconds;
}

const isTold = (column: Int32Array): boolean => column.some((each) => each !== none);
