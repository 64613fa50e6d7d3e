import type { HourCount } from '#lib/model/hour-count.ts';

/** What a source itself counted in an interval: an hour or less where `day` is null, else a day. Null is what it does not say. */
export type SourceCount = {
	/** The first second of the interval; null where the source names the day only. */
	startedAt: number | null;
	day: string;
	offered: number | null;
	answered: number | null;
	abandoned: number | null;
};

export type Counted = 'offered' | 'answered' | 'abandoned';
export const countedMeasures = ['offered', 'answered', 'abandoned'] as const satisfies readonly Counted[];

/** What makes our counts and the source's differ when it is so: clocks of another zone, short abandons, transfers counted twice. */
export type CauseName = 'zone' | 'short_abandons_left_out' | 'short_abandons_as_abandoned' | 'transfers_twice';
export type Cause = {
	name: CauseName;
	/** Hours that the source's clocks are ahead of ours; 0 for every other cause. */
	hours: number;
	/** The share of the difference that is gone when our contacts are counted so, at most 1; negative when it grows. */
	explained: number;
};

export type Difference = {
	/** The day, or the first second of the hour. */
	day: string;
	startedAt: number | null;
	counts: { measure: Counted; ours: number; theirs: number }[];
};

export type Reconciliation = {
	differences: Difference[];
	/** Intervals of the source before our first or after our last contact: they are not compared. */
	outside: number;
	totals: { measure: Counted; ours: number; theirs: number }[];
	/** The share of what the source counted that differs, summed over intervals. */
	differingShare: number;
	/** Every way of counting that was tried, the one that explains most first. */
	causes: Cause[];
	/** The one to look at first; null where counts agree or nothing explains enough. */
	likely: Cause | null;
};

/** Counts that differ by less are said to agree. */
const agreesBelow = 0.002;
/** A cause that explains less than this is not named. */
const leastExplained = 0.6;
const secondsAnHour = 3600;
const shifts = [-3, -2, -1, 1, 2, 3];

type Counts = Record<Counted, number>;
type Interval = { day: string; startedAt: number | null; theirs: Record<Counted, number | null> };

/**
 * Holds our contacts against what the source itself counted, interval by interval, and tries which way of counting makes
 * the differences go away. `dayOf` gives the organisation's day of an instant. Intervals that the source does not name are
 * left out, as are those outside our days; hours are compared where it names hours, days elsewhere.
 */
export function reconcile(
	ours: readonly HourCount[],
	theirs: readonly SourceCount[],
	dayOf: (epochSeconds: number) => string
): Reconciliation {
	const ourDays = ours.map(({ day }) => day).sort();
	const [firstDay = '', lastDay = ''] = [ourDays[0], ourDays.at(-1)];
	const covered = theirs.filter(({ day }) => day >= firstDay && day <= lastDay);
	const intervals = gather(covered);
	const hourly = [...intervals.values()].every(({ startedAt }) => startedAt !== null);
	const keyOf = (startedAt: number, day: string) => (hourly ? String(startedAt) : day);
	const count = (countOf: (hour: HourCount) => Counts, hours = 0): Map<string, Counts> => {
		const counts = new Map<string, Counts>();
		for (const hour of ours) {
			const startedAt = hour.startedAt + hours * secondsAnHour;
			const key = keyOf(startedAt, hours === 0 ? hour.day : dayOf(startedAt));
			const sum = counts.get(key) ?? { offered: 0, answered: 0, abandoned: 0 };
			const more = countOf(hour);
			for (const measure of countedMeasures) sum[measure] += more[measure];
			counts.set(key, sum);
		}
		return counts;
	};
	const distance = (counts: Map<string, Counts>) => {
		let sum = 0;
		for (const [key, { theirs: told }] of intervals)
			for (const measure of countedMeasures)
				if (told[measure] !== null) sum += Math.abs((counts.get(key)?.[measure] ?? 0) - told[measure]);
		return sum;
	};

	const plain = count(asWeCount);
	const before = distance(plain);
	const ways = [
		...shifts.map((hours) => ({ name: 'zone' as const, hours, counts: count(asWeCount, hours) })),
		...otherWays.map(({ name, countOf }) => ({ name, hours: 0, counts: count(countOf) }))
	];
	const causes = ways
		.map(({ name, hours, counts }) => ({ name, hours, explained: before === 0 ? 0 : 1 - distance(counts) / before }))
		.sort((a, b) => b.explained - a.explained);
	const told = sumOf([...intervals.values()].map(({ theirs: counts }) => counts));
	const size = countedMeasures.reduce((sum, measure) => sum + (told[measure] ?? 0), 0);
	const differingShare = size === 0 ? 0 : before / size;
	const [best] = causes;
	return {
		differences: [...intervals].map(([key, { day, startedAt, theirs: counts }]) => ({
			day,
			startedAt,
			counts: pair(plain.get(key), counts)
		})),
		outside: theirs.length - covered.length,
		totals: pair(sumOf([...intervals.keys()].flatMap((key) => plain.get(key) ?? [])), told),
		differingShare,
		causes,
		likely: best && differingShare >= agreesBelow && best.explained >= leastExplained ? best : null
	};

	function gather(counts: readonly SourceCount[]): Map<string, Interval> {
		const named = counts.every(({ startedAt }) => startedAt !== null);
		const found = new Map<string, Interval>();
		for (const { startedAt, day, offered, answered, abandoned } of counts) {
			const hour = startedAt === null ? null : startedAt - (startedAt % secondsAnHour);
			const key = named && hour !== null ? String(hour) : day;
			const interval = found.get(key) ?? {
				day,
				startedAt: named ? hour : null,
				theirs: { offered: null, answered: null, abandoned: null }
			};
			interval.theirs = sumOf([interval.theirs, { offered, answered, abandoned }]);
			found.set(key, interval);
		}
		return found;
	}
}

const asWeCount = ({ offered, handled, abandoned }: HourCount): Counts => ({ offered, answered: handled, abandoned });

const otherWays: { name: CauseName; countOf: (hour: HourCount) => Counts }[] = [
	{
		name: 'short_abandons_left_out',
		countOf: (hour) => ({ ...asWeCount(hour), offered: hour.offered - hour.shortAbandoned })
	},
	{
		name: 'short_abandons_as_abandoned',
		countOf: (hour) => ({ ...asWeCount(hour), abandoned: hour.abandoned + hour.shortAbandoned })
	},
	{
		name: 'transfers_twice',
		countOf: (hour) => ({
			offered: hour.offered + hour.transfers,
			answered: hour.handled + hour.transfers,
			abandoned: hour.abandoned
		})
	}
];

/** Sums of what is said; null where nothing says it. */
function sumOf(counts: readonly Record<Counted, number | null>[]): Record<Counted, number | null> {
	const sum = (measure: Counted) => {
		const told = counts.flatMap((one) => one[measure] ?? []);
		return told.length === 0 ? null : told.reduce((a, b) => a + b, 0);
	};
	return { offered: sum('offered'), answered: sum('answered'), abandoned: sum('abandoned') };
}

const pair = (ours: Record<Counted, number | null> | undefined, theirs: Record<Counted, number | null>) =>
	countedMeasures.flatMap((measure) => {
		const told = theirs[measure];
		return told === null ? [] : [{ measure, ours: ours?.[measure] ?? 0, theirs: told }];
	});
