import { groupingOf } from '#lib/statistics/absorb.ts';
import { clusteredEffect } from '#lib/statistics/clustered-effect.ts';
import { erlangA } from '#lib/statistics/erlang-a.ts';
import { sampleQuantile } from '#lib/statistics/sample-quantile.ts';
import type { QueueDay, QueueDays } from './queue-days.ts';

/**
 * What Erlang A expects of the wait when each agent has so many times the work of now, in seconds, over the work that was seen;
 * and how many seconds callers here waited longer for each that it expected, with its standard error.
 */
export type ExpectedWait = { nowSeconds: number; works: number[]; waits: number[]; borneOut: number; error: number };

const halfHour = 1800;
const fewestDays = 40;
const gridSteps = 20;
/** An agent who is there counts as so much of one who is free for the next call; the wait that was seen says where between. */
const tried = Array.from({ length: 27 }, (_, step) => 0.3 * 1.1 ** step);

/**
 * The wait by Erlang A, half hour by half hour, with people there in step with the calls. Those who are there are not all
 * free for calls: how many are is set so that the mean wait of all days is the one seen. Then days are held against each
 * other within four weeks: null where callers did not wait longer on those days on which it expects them to, where fewer than
 * forty days are known, and where no number of people gives the wait that was seen. Source: metrics.md B12, C10.
 */
export function expectedWait({ days, shares, patienceSeconds }: QueueDays): ExpectedWait | null {
	const last = Math.max(...days.map(({ period }) => period));
	const now = days.filter(({ period }) => period >= 0);
	if (days.length < fewestDays || now.length === 0 || last < 0) return null;
	const waitOf = (day: QueueDay, times: number): number => {
		const duration = day.handleSeconds / day.handled;
		return shares.reduce((sum, share) => {
			const arrivals = (day.handled * share) / halfHour;
			const people = (day.loggedInSeconds * share) / halfHour / times;
			return sum + share * waitWith({ arrivals, duration, patience: patienceSeconds }, people);
		}, 0);
	};
	const meanOf = (some: readonly QueueDay[], of: (day: QueueDay) => number): number =>
		some.reduce((sum, day) => sum + of(day) * day.handled, 0) / some.reduce((sum, { handled }) => sum + handled, 0);
	const seen = meanOf(days, ({ waitSeconds }) => waitSeconds);
	const expected = (times: number): number => meanOf(days, (day) => waitOf(day, times));
	const times = timesOf(expected, seen);
	if (times === null) return null;
	const effect = clusteredEffect(
		{
			ys: days.map(({ waitSeconds }) => waitSeconds),
			columns: [days.map((day) => waitOf(day, times))],
			groupings: [groupingOf(days.map(({ period }) => String(period)))],
			weights: days.map(({ waits }) => waits)
		},
		[groupingOf(days.map(({ day }) => String(Math.floor((day + 3) / 7))))]
	);
	if (!effect || effect.effect.low <= 0) return null;
	const workOf = ({ handleSeconds, loggedInSeconds }: QueueDay): number => handleSeconds / loggedInSeconds;
	const usual = meanOf(now, workOf);
	const seenWorks = days.map((day) => workOf(day) / usual);
	const [from, to] = [sampleQuantile(seenWorks, 0.01) ?? 1, sampleQuantile(seenWorks, 0.99) ?? 1];
	const works = Array.from({ length: gridSteps + 1 }, (_, step) => from + ((to - from) * step) / gridSteps);
	return {
		nowSeconds: meanOf(now, ({ waitSeconds }) => waitSeconds),
		works,
		waits: works.map((work) => meanOf(now, (day) => waitOf(day, times * work))),
		...{ borneOut: effect.effect.value, error: effect.error }
	};
}

/** How many times as much work the free have as all who are there, so that the wait is the one seen; null where none is. */
function timesOf(expected: (times: number) => number, seen: number): number | null {
	const waits: number[] = [];
	for (const times of tried) {
		waits.push(expected(times));
		if ((waits.at(-1) ?? 0) >= seen) break;
	}
	const place = waits.length - 1;
	const [low, high, from, to] = [waits[place - 1], waits[place] ?? 0, tried[place - 1], tried[place] ?? 0];
	if (low === undefined || from === undefined || high < seen) return null;
	return from + ((to - from) * (seen - low)) / (high - low);
}

/** Between whole numbers of people it runs straight; from one person on. */
function waitWith(line: { arrivals: number; duration: number; patience: number }, people: number): number {
	if (line.arrivals === 0) return 0;
	const [fewer, rest] = [Math.floor(Math.max(1, people)), Math.max(1, people) % 1];
	const low = erlangA({ ...line, servers: fewer }).meanWait;
	return rest === 0 ? low : (1 - rest) * low + rest * erlangA({ ...line, servers: fewer + 1 }).meanWait;
}

/** The wait that a table expects of some work; null outside what was seen. */
export function waitAt({ works, waits }: Pick<ExpectedWait, 'works' | 'waits'>, work: number): number | null {
	const place = works.findIndex((each) => each >= work);
	const [below, above] = [works[place - 1], works[place]];
	if (above === undefined || (below === undefined && above !== work)) return null;
	if (below === undefined) return waits[place] ?? null;
	const share = (work - below) / (above - below);
	return (1 - share) * (waits[place - 1] ?? 0) + share * (waits[place] ?? 0);
}
