import { shortAbandonSeconds, type Contact, type Outcome } from '#lib/model/contact.ts';
import type { Combined, Part } from './part.ts';

/** Durations and counts that add up over parts, by the field that a recipe reads them from. */
const sums = {
	ivr_seconds: 'ivrSeconds',
	ivr_entries: 'ivrEntries',
	wait_seconds: 'waitSeconds',
	talk_seconds: 'talkSeconds',
	hold_seconds: 'holdSeconds',
	wrap_seconds: 'wrapSeconds',
	handle_seconds: 'handleSeconds'
} as const satisfies Record<string, keyof Contact>;

/**
 * One contact from its parts, in whatever order they come: it begins with the earliest, was first in the queue of the
 * first and last with the agent of the last that a person handled, and took what its parts took together, or the most of
 * any part for the fields in `whole`. Handled by one is handled; else the last that says something says what became of it.
 * Parts inside the house beside others, such as a call to a colleague, add nothing. Equal parts are one.
 */
export function combineContacts(parts: Part<'contacts'>[], whole: readonly string[]): Combined<'contacts'>[] {
	const ordered = parts.toSorted((a, b) => a.record.startedAt - b.record.startedAt || a.row - b.row);
	const all = namedApart(withoutEqual(ordered.map(({ record }) => record)));
	const [first] = all;
	if (!first) return [];
	const row = parts.reduce((least, part) => Math.min(least, part.row), Infinity);

	const outside = all.filter(({ outcome }) => outcome !== 'internal');
	const live = outside.length > 0 ? outside : all;
	const handled = live.filter(({ outcome }) => outcome === 'handled');
	if (all.length === 1) return [{ row, record: isLeg(first) ? { ...first, ...passedOn(live, handled) } : first }];
	const last = (handled.length > 0 ? handled : live).findLast(({ agent }) => agent !== null);
	const placed = (dimension: 'team' | 'site' | 'employer') => last?.[dimension] ?? lastOf(live, dimension);
	const took = Object.fromEntries(
		Object.entries(sums).map(([field, name]) => [name, together(live, name, whole.includes(field))])
	) as Record<(typeof sums)[keyof typeof sums], number | null>;
	const outcome = outcomeOf(live, handled, took.waitSeconds);

	return [
		{
			row,
			record: {
				identity: first.identity,
				customer: firstOf(live, 'customer') ?? firstOf(all, 'customer'),
				startedAt: first.startedAt,
				day: first.day,
				agentStartedAt: firstOf(handled, 'agentStartedAt'),
				outcome,
				direction: firstOf(live, 'direction'),
				channel: firstOf(live, 'channel'),
				queue: firstOf(live, 'queue'),
				reason: lastOf(live, 'reason'),
				language: firstOf(live, 'language'),
				agent: last?.agent ?? null,
				team: placed('team'),
				site: placed('site'),
				employer: placed('employer'),
				...took,
				waitSeconds: outcome === 'abandoned_ivr' ? null : took.waitSeconds,
				...passedOn(live, handled),
				namedReached: reachedNamed(live),
				resolved: lastOf(live, 'resolved'),
				rating: lastOf(live, 'rating'),
				kept: keptOf(live)
			}
		}
	];
}

/** Legs in order of time, each once: a file may hold one twice. */
const withoutEqual = (legs: Contact[]): Contact[] =>
	legs.length < 2 ? legs : [...new Map(legs.map((leg) => [JSON.stringify(leg), leg])).values()];

/**
 * A switchboard writes who was called first where others have a queue and an agent: it was the queue where the call rang
 * with others then, who alone say whether they took it, and else a person.
 */
function namedApart(legs: Contact[]): Contact[] {
	const isFirstCalled = ({ agent, queue }: Contact) => agent !== null && agent === queue;
	if (!legs.some(isFirstCalled)) return legs;
	const rangOn = legs.some((leg) => leg.agent !== null && !isFirstCalled(leg));
	return legs.map((leg) => {
		if (!isFirstCalled(leg)) return leg;
		return rangOn ? { ...leg, agent: null, outcome: 'unknown' } : { ...leg, queue: null };
	});
}

/** A row about a ticket is silent on the hands it went through; one with a queue or a talk is a leg, and may be the only one. */
const isLeg = ({ queue, talkSeconds }: Contact): boolean => queue !== null || talkSeconds !== null;

const stated = <Name extends keyof Contact>(parts: Contact[], name: Name) =>
	parts.map((part) => part[name]).filter((value) => value !== null);
const firstOf = <Name extends keyof Contact>(parts: Contact[], name: Name): Contact[Name] | null =>
	stated(parts, name)[0] ?? null;
const lastOf = <Name extends keyof Contact>(parts: Contact[], name: Name): Contact[Name] | null =>
	stated(parts, name).at(-1) ?? null;

function together(parts: Contact[], name: (typeof sums)[keyof typeof sums], repeated: boolean): number | null {
	const values = stated(parts, name).map(Number);
	if (values.length === 0) return null;
	return repeated ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
}

function outcomeOf(live: Contact[], handled: Contact[], waitSeconds: number | null): Outcome {
	if (handled.length > 0) return 'handled';
	const told = live.map(({ outcome }) => outcome).findLast((outcome) => outcome !== 'unknown') ?? 'unknown';
	// a short wait at the end of a long one
	return told === 'short_abandon' && (waitSeconds ?? 0) >= shortAbandonSeconds ? 'abandoned_queue' : told;
}

/** How often it went on, and how often without a word: parts may each tell of their own, or all of the whole. */
function passedOn(live: Contact[], handled: Contact[]): Pick<Contact, 'transfers' | 'coldTransfers'> {
	const transfers = transfersOf(live, handled);
	const cold = stated(live, 'coldTransfers').map(Number);
	const told = cold.reduce((sum, times) => sum + times, 0);
	return { transfers, coldTransfers: cold.length === 0 ? null : Math.min(told, transfers ?? told) };
}

function reachedNamed(live: Contact[]): boolean | null {
	const told = stated(live, 'namedReached');
	return told.length === 0 ? null : told.includes(true);
}

/** What the parts state or, where more agents were at it, how often it went on from one to the next. */
function transfersOf(live: Contact[], handled: Contact[]): number | null {
	const agents = new Set(stated(handled, 'agent')).size;
	const counts = stated(live, 'transfers').map(Number);
	if (agents === 0 && counts.length === 0) return null;
	return Math.max(...counts, agents - 1, 0);
}

function keptOf(live: Contact[]): Contact['kept'] {
	const rows = live.flatMap(({ kept }) => (kept ? [kept] : []));
	return (
		rows[0]?.map((_, place) => rows.map((kept) => kept[place] ?? null).find((text) => text !== null) ?? null) ?? null
	);
}
