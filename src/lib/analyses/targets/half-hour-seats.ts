import { outcomes } from '#lib/model/contact.ts';
import { none } from '#lib/model/contact-columns.ts';
import { meanPatience } from '#lib/statistics/patience.ts';
import { serversFor } from '#lib/statistics/servers-for.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { periodIn, type Sides } from './target-sides.ts';

/** People needed at the same time, in the average half hour weighed by its contacts, when all work is so many times as much. */
export type SeatsNeeded = (load: number) => number;

const halfHour = 1800;
/** Loads at which the need is worked out; between them it runs straight. */
const grid = Array.from({ length: 9 }, (_, place) => 0.7 + 0.1 * place);

/**
 * Seats of the held after the start, by Erlang A for each half hour of the day, at the service they gave: the share of those
 * in the queue answered within the promise, kept between a half and 19 of 20. Patience is that of all callers, since those who
 * gave up often belong to nobody. `scale` turns contacts here into all there
 * were, `handleSeconds` is their mean. Null where waits are not known or fewer than ten gave up. Source: metrics.md B12.
 */
export function halfHourSeats(
	evidence: Evidence,
	sides: Sides,
	{ scale, handleSeconds }: { scale: number; handleSeconds: number }
): SeatsNeeded | null {
	const seen = arrivalsSeen(evidence, sides);
	const patience = meanPatience(seen.gaveUp, seen.waited);
	if (!patience || seen.days.size === 0) return null;
	const share = Math.min(0.95, Math.max(0.5, seen.inTime / seen.offered));
	const within = Math.max(1, evidence.cutOffs.serviceLevelSeconds);
	const slots = [...seen.slots.values()].filter((offered) => offered * scale >= seen.days.size);
	const all = slots.reduce((sum, offered) => sum + offered, 0);
	if (all === 0) return null;
	const needs = grid.map((load) => {
		const need = (offered: number): number => {
			const arrivals = (offered * scale) / seen.days.size / halfHour;
			return serversFor({ arrivals, duration: handleSeconds * load, patience: patience.value }, { share, within });
		};
		return slots.reduce((sum, offered) => sum + offered * need(offered), 0) / all;
	});
	return (load) => between(needs, load);
}

const steps = { handled: outcomes.indexOf('handled'), gaveUp: outcomes.indexOf('abandoned_queue') };

function arrivalsSeen({ contacts, cutOffs }: Evidence, { window, sideOf }: Sides) {
	const seen = {
		offered: 0,
		inTime: 0,
		gaveUp: 0,
		waited: 0,
		slots: new Map<number, number>(),
		days: new Set<number>()
	};
	for (let row = 0; row < contacts.count; row++) {
		const day = contacts.day[row] ?? none;
		const [wait, outcome] = [contacts.waitSeconds[row] ?? none, contacts.outcome[row]];
		if (wait === none || (outcome !== steps.handled && outcome !== steps.gaveUp)) continue;
		if ((periodIn(window, day) ?? none) < 0) continue;
		seen.waited += wait;
		if (outcome === steps.gaveUp) seen.gaveUp += 1;
		if (sideOf(row) !== 1) continue;
		const slot = Math.floor(((contacts.startedAt[row] ?? 0) % 86_400) / halfHour);
		seen.slots.set(slot, (seen.slots.get(slot) ?? 0) + 1);
		seen.days.add(day);
		seen.offered += 1;
		if (outcome === steps.handled && wait <= cutOffs.serviceLevelSeconds) seen.inTime += 1;
	}
	return seen;
}

function between(needs: readonly number[], load: number): number {
	const place = Math.min(grid.length - 1.001, Math.max(0, (load - 0.7) / 0.1));
	const [low, rest] = [Math.floor(place), place % 1];
	return (needs[low] ?? 0) * (1 - rest) + (needs[low + 1] ?? 0) * rest;
}
