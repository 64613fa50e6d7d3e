import { outcomes } from '#lib/model/contact.ts';
import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import type { Picture } from '#lib/analyses/picture.ts';

/** Fewer contacts on a way are not drawn by themselves, and at most so many queues are. */
const fewestOnWay = 20;
const mostQueues = 7;

type Paths = Extract<Picture, { kind: 'paths' }>;
type Layer = 'menu' | 'queue' | 'passing' | 'ending';
const layers: readonly Layer[] = ['menu', 'queue', 'passing', 'ending'];

const [handled, gaveUp] = [outcomes.indexOf('handled'), outcomes.indexOf('abandoned_queue')];

/**
 * The ways of the contacts of some days, both included: through the menu, to a queue, passed on or not, and to their end. Queues are
 * told by their own names behind `queue:`, smaller ones together as `other`; ways of fewer than twenty contacts are left out.
 */
export function mazePaths(contacts: ContactColumns, fromDay: number, untilDay: number): Paths {
	const ways = new Map<string, number>();
	for (let row = 0; row < contacts.count; row++) {
		const day = contacts.day[row] ?? none;
		if (day < fromDay || day > untilDay) continue;
		const way = [
			menuOf(contacts.ivrEntries[row] ?? none),
			queueOf(contacts, row),
			passingOf(contacts.transfers[row] ?? none),
			endingOf(contacts.outcome[row] ?? none)
		].join('\n');
		ways.set(way, (ways.get(way) ?? 0) + 1);
	}
	const large = largestQueues(ways);
	const flows = new Map<string, Paths['flows'][number]>();
	for (const [way, count] of ways) {
		const steps = way.split('\n').map((step, layer) => (layer === 1 && !large.has(step) ? 'other' : step));
		for (let layer = 0; layer + 1 < steps.length; layer++) {
			const [from = '', to = ''] = [steps[layer], steps[layer + 1]];
			const key = `${layer}\n${from}\n${to}`;
			const flow = flows.get(key) ?? { layer, from, to, count: 0 };
			flows.set(key, { ...flow, count: flow.count + count });
		}
	}
	const drawn = [...flows.values()].filter(({ count }) => count >= fewestOnWay);
	return {
		name: 'paths',
		kind: 'paths',
		layers: layers.map((name, at) => ({ name, nodes: nodesOf(drawn, at) })),
		flows: drawn
	};
}

/** What came to each step: as much as flows into it, or out of it at the first. */
function nodesOf(flows: Paths['flows'], layer: number): Paths['layers'][number]['nodes'] {
	const counts = new Map<string, number>();
	for (const { layer: from, from: left, to: right, count } of flows) {
		const id = layer === 0 && from === 0 ? left : layer === from + 1 ? right : null;
		if (id !== null) counts.set(id, (counts.get(id) ?? 0) + count);
	}
	return [...counts].sort(([, a], [, b]) => b - a).map(([id, count]) => ({ id, name: id, count }));
}

function largestQueues(ways: ReadonlyMap<string, number>): Set<string> {
	const counts = new Map<string, number>();
	for (const [way, count] of ways) {
		const queue = way.split('\n')[1] ?? '';
		counts.set(queue, (counts.get(queue) ?? 0) + count);
	}
	const inOrder = [...counts].sort(([, a], [, b]) => b - a);
	return new Set(inOrder.slice(0, mostQueues).map(([queue]) => queue));
}

const menuOf = (entries: number): string =>
	entries === none ? 'menu_unknown' : entries === 0 ? 'menu_none' : entries === 1 ? 'menu_once' : 'menu_again';

function queueOf({ queue, names }: ContactColumns, row: number): string {
	const name = names.queue[queue[row] ?? none];
	return name === undefined ? 'queue_unknown' : `queue:${name.replaceAll('\n', ' ')}`;
}

const passingOf = (transfers: number): string =>
	transfers === none ? 'passing_unknown' : transfers > 0 ? 'passed_on' : 'not_passed_on';

const endingOf = (outcome: number): string =>
	outcome === handled ? 'helped' : outcome === gaveUp ? 'gave_up' : 'otherwise';
