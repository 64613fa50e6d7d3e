import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { resolvedWorkFactor, workFactor, type Factors } from './false-economy-shares.ts';
import type { SeatsNeeded } from './half-hour-seats.ts';
import { periodIn, type Sides } from './target-sides.ts';

/** The held's work after the start: handled contacts a week, and how many real contacts one here stands for. */
export type WorkSeen = { contactsAWeek: number; scale: number };

const handled = outcomes.indexOf('handled');

/**
 * How much the held handled in a week after the start. In a sample of customers each contact stands for as many as agents'
 * days counted over as many as are here; null where a sample has no such counts.
 */
export function workSeen(evidence: Evidence, { window, sideOf }: Sides): WorkSeen | null {
	const { contacts, agentDays, isSampled } = evidence;
	const daysOf = new Map<string, number>();
	let [held, ofHeld] = [0, 0];
	for (let row = 0; row < contacts.count; row++) {
		const day = contacts.day[row] ?? none;
		if (contacts.outcome[row] !== handled || (periodIn(window, day) ?? none) < 0 || sideOf(row) !== 1) continue;
		const key = `${contacts.agent[row] ?? none} ${day}`;
		daysOf.set(key, (daysOf.get(key) ?? 0) + 1);
		held += 1;
	}
	let told = 0;
	for (const { agent, day, contacts: count } of agentDays) {
		const here = daysOf.get(`${agent} ${day}`);
		if (count === null || here === undefined) continue;
		told += count;
		ofHeld += here;
	}
	if (held === 0 || (isSampled && ofHeld === 0)) return null;
	const scale = isSampled ? told / ofHeld : 1;
	return { contactsAWeek: (held * scale) / ((window.last - window.from + 1) / 7), scale };
}

/** Hours a week: what shorter contacts alone save, what further contacts take, what those not solved would take; seconds in. */
export type Hours = { planned: number; extra: number; visible: number; unsolved: number | null; left: number | null };

/** Hours a week that the held saved, from the work they have and what it would have been. Source: metrics.md C3. */
export function savedHours(factors: Factors, contactsAWeek: number, handleSeconds: number): Hours {
	const work = (contactsAWeek * handleSeconds) / 3600;
	const without = work / workFactor(factors);
	const planned = without * (1 - factors.aht);
	const visible = without - work;
	const resolved = resolvedWorkFactor(factors);
	const left = resolved === null ? null : without - without * resolved;
	return { planned, extra: visible - planned, visible, unsolved: left === null ? null : left - visible, left };
}

/** Seats less than without the target: by handle time alone, as the work really is, and for as many solved. */
export type Seats = { planned: number; visible: number; left: number | null };

/** Work now counts 1; each way of counting is the need without the target less the need with it. Source: metrics.md C3. */
export function savedSeats(factors: Factors, needed: SeatsNeeded): Seats {
	const without = needed(1 / workFactor(factors));
	const resolved = resolvedWorkFactor(factors);
	return {
		planned: without - needed(1 / factors.contactsPerIssue),
		visible: without - needed(1),
		left: resolved === null ? null : without - needed(resolved / workFactor(factors))
	};
}

/**
 * Issues a week of the held that a customer called unsolved and yet did not come back with: the share among answers, on all
 * issues. Null below thirty answers. Source: metrics.md C3.
 */
export function gaveUpAWeek({ contacts, cutOffs }: Evidence, { window, sideOf }: Sides, scale: number): number | null {
	let [answers, quiet, issues] = [0, 0, 0];
	for (let row = 0; row < contacts.count; row++) {
		if (contacts.opener[row] !== row || (periodIn(window, contacts.day[row] ?? none) ?? none) < 0) continue;
		if (sideOf(row) !== 1) continue;
		issues += 1;
		const [said, next] = [contacts.saidSolved[row] ?? none, contacts.nextSeconds[row] ?? none];
		if (said === none) continue;
		answers += 1;
		if (said === 0 && (next === none || next > cutOffs.issueDays * 86_400)) quiet += 1;
	}
	const weeks = (window.last - window.from + 1) / 7;
	return answers < 30 ? null : ((quiet / answers) * issues * scale) / weeks;
}
