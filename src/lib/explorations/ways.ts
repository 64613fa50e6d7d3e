import type { Outcome } from '#lib/model/contact.ts';
import { journeySteps, type IssuePath, type MenuPath } from '#lib/model/journey.ts';
import { flowsOf, type Flows, type Way } from './flows.ts';

/** A journey ends: no further contact. */
export const ended = 'end';
/** The source does not say. */
export const unknown = 'unknown';

/** Reasons and queues are names of the organisation's own: behind their kind no name can be mistaken for a word of ours. */
export const named = (kind: 'reason' | 'queue', name: string): string => `${kind}:${name}`;

/** The organisation's own name in a step; null for a word of ours. */
export function nameIn(step: string): { dimension: 'reason' | 'queue'; member: string } | null {
	for (const dimension of ['reason', 'queue'] as const) {
		if (step.startsWith(`${dimension}:`)) return { dimension, member: step.slice(dimension.length + 1) };
	}
	return null;
}

/** What follows upon what: reasons of a customer's contacts, up to four, and where it ends before. */
export const issueFlows = (paths: readonly IssuePath[]): Flows =>
	flowsOf(
		paths.map(({ reasons, journeys }): Way => ({
			steps: [
				...reasons.map((reason) => (reason === null ? unknown : named('reason', reason))),
				...(reasons.length < journeySteps ? [ended] : [])
			],
			count: journeys
		})),
		{ kept: [ended, unknown] }
	);

/** The stations of a contact on its way. */
export const stations = ['menus', 'queue', 'transfers', 'outcome'] as const;
export type Station = (typeof stations)[number];

/** Outcomes as far as a reader of ways tells them apart. */
export const endings = ['handled', 'gave_up', 'left_menu', 'callback', 'elsewhere', 'other_end'] as const;
const endingOf: Record<Outcome, (typeof endings)[number]> = {
	handled: 'handled',
	abandoned_queue: 'gave_up',
	short_abandon: 'gave_up',
	abandoned_ivr: 'left_menu',
	callback_requested: 'callback',
	overflow: 'elsewhere',
	timeout: 'elsewhere',
	missed: 'other_end',
	voicemail: 'other_end',
	out_of_hours: 'other_end',
	failed: 'other_end',
	internal: 'other_end',
	unknown: 'other_end'
};

const step: Record<Station, (path: MenuPath) => string> = {
	menus: ({ entries }) => (entries === null ? unknown : (['menus_none', 'menus_one'][entries] ?? 'menus_more')),
	queue: ({ queue }) => (queue === null ? unknown : named('queue', queue)),
	transfers: ({ transfers }) => (transfers === null ? unknown : transfers > 0 ? 'transferred' : 'not_transferred'),
	outcome: ({ outcome }) => endingOf[outcome]
};

/** The ways of contacts through menus, queues and transfers; stations that no contact tells of are left out. */
export function menuFlows(paths: readonly MenuPath[]): { stations: Station[]; flows: Flows } {
	const told = stations.filter((station) => paths.some((path) => step[station](path) !== unknown));
	const ways = paths.map((path): Way => ({ steps: told.map((station) => step[station](path)), count: path.contacts }));
	return { stations: told, flows: flowsOf(ways, { kept: [unknown] }) };
}
