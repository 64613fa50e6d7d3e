import { median } from 'd3-array';
import { addDays, daysBetween } from '#lib/model/day.ts';
import type { HourCount } from '#lib/model/hour-count.ts';

/**
 * How whole a day is. `gap`: less than half of what its weekday usually brings; `hours_missing`: hours that usually hold
 * contacts hold none; `edge`: less than half, on the first or last day of the data, which a file may begin or end within;
 * `closed`: its weekday usually brings nothing, or a person said so; `unknown`: too few like weekdays to tell.
 */
export type DayState = 'whole' | 'gap' | 'hours_missing' | 'edge' | 'closed' | 'unknown';

export type DayCompleteness = {
	day: string;
	state: DayState;
	contacts: number;
	/** Contacts per open hour; null for a weekday that is not open. */
	perOpenHour: number | null;
	/** The median of the same figure over the same weekdays around; null where they are too few. */
	usualPerOpenHour: number | null;
	/** Hours of the day, 0 to 23, that usually hold contacts and hold none. */
	missingHours: number[];
};

const weeksAround = 8;
const fewestPeers = 4;
/** Fewer are enough where a day holds nothing, and all of them do, or none. */
const fewestPeersOfNone = 2;
const leastShare = 0.5;
/**
 * Hours after each other that usually bring fewer than this many contacts may well bring none: by chance that is so once in
 * exp(10), some twenty thousand hours, or seven years of eight.
 */
const fewestInRun = 10;

/** What of an hour's count is held against its like. */
type HourContacts = Pick<HourCount, 'startedAt' | 'day' | 'contacts'>;
type Counted = { contacts: number; hours: number[] };

/**
 * Holds each day from the first to the last that has contacts against the same weekday in the eight weeks before and after:
 * contacts per open hour, where the hours open are those that hold contacts on at least half of these days. `zone` is the
 * IANA zone of the organisation's clocks; `closedDays` are days that a person says were closed; `asked`, where given, are
 * the days to judge, the others only peers. [metrics.md E33]
 */
export function completenessOf(
	hourCounts: readonly HourContacts[],
	zone: string,
	closedDays: ReadonlySet<string> = new Set(),
	asked?: { from: string; to: string }
): DayCompleteness[] {
	const counted = countDays(hourCounts, zone);
	const [first] = counted.keys();
	const last = [...counted.keys()].at(-1);
	if (first === undefined || last === undefined) return [];
	const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, place) => {
		const day = addDays(first, place);
		return { day, counted: counted.get(day) ?? nothing, closed: closedDays.has(day) };
	});
	const peersOf = (place: number): Counted[] =>
		weekSteps.flatMap((weeks) => {
			const peer = days[place + 7 * weeks];
			return peer && !peer.closed ? [peer.counted] : [];
		});
	return days.flatMap(({ day, counted, closed }, place) =>
		asked && (day < asked.from || day > asked.to)
			? []
			: [judge(day, counted, peersOf(place), closed, day === first || day === last)]
	);
}

/** How many weeks after a day its peers lie, or before. */
const weekSteps = Array.from({ length: weeksAround }, (_, week) => [week + 1, -week - 1]).flat();

const nothing: Counted = { contacts: 0, hours: Array<number>(24).fill(0) };

function countDays(hourCounts: readonly HourContacts[], zone: string): Map<string, Counted> {
	const days = new Map<string, Counted>();
	for (const { startedAt, day, contacts } of hourCounts) {
		const { hour } = Temporal.Instant.fromEpochMilliseconds(startedAt * 1000).toZonedDateTimeISO(zone);
		const counted = days.get(day) ?? { contacts: 0, hours: Array<number>(24).fill(0) };
		counted.contacts += contacts;
		counted.hours[hour] = (counted.hours[hour] ?? 0) + contacts;
		days.set(day, counted);
	}
	return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function judge(
	day: string,
	{ contacts, hours }: Counted,
	peers: Counted[],
	closed: boolean,
	edge: boolean
): DayCompleteness {
	const told = peers.length >= fewestPeers || (contacts === 0 && isPlain(peers));
	const usualHour = hours.map((_, hour) => {
		const held = peers.map((peer) => peer.hours[hour] ?? 0);
		return held.some((count) => count > 0) ? (median(held) ?? 0) : 0;
	});
	const open = hours.flatMap((_, hour) => ((usualHour[hour] ?? 0) > 0 ? [hour] : []));
	const perHour = (counted: number) => (open.length === 0 ? null : counted / open.length);
	const usual = told ? (median(peers, (peer) => perHour(peer.contacts) ?? 0) ?? null) : null;
	const own = perHour(contacts);
	const missingHours = told ? missingRuns(open, hours, usualHour) : [];
	const state = (): DayState => {
		if (closed) return 'closed';
		if (!told) return 'unknown';
		if (own === null || usual === null || usual === 0) return 'closed';
		if (own < leastShare * usual) return edge ? 'edge' : 'gap';
		return missingHours.length > 0 ? 'hours_missing' : 'whole';
	};
	return { day, state: state(), contacts, perOpenHour: own, usualPerOpenHour: usual, missingHours };
}

/** Whether the days leave no doubt of what an empty one among them is: all are busy, or all are empty too. */
function isPlain(peers: Counted[]): boolean {
	if (peers.length < fewestPeersOfNone) return false;
	return peers.every(({ contacts }) => contacts >= fewestInRun) || peers.every(({ contacts }) => contacts === 0);
}

/** The open hours without contacts that stand in runs too busy to be silent by chance. */
function missingRuns(open: number[], hours: number[], usualHour: number[]): number[] {
	const runs: number[][] = [];
	for (const hour of open) {
		if (hours[hour] !== 0) continue;
		const last = runs.at(-1);
		if (last?.at(-1) === hour - 1) last.push(hour);
		else runs.push([hour]);
	}
	return runs.filter((run) => run.reduce((sum, hour) => sum + (usualHour[hour] ?? 0), 0) >= fewestInRun).flat();
}
