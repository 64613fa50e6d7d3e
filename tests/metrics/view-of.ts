import { addTo } from '#lib/statistics/sketch.ts';
import { addDays } from '#lib/model/day.ts';
import type { HandleTarget } from '#lib/model/fact.ts';
import { usualDefinitions, type Definitions } from '#lib/model/definitions.ts';
import {
	emptyExtent,
	measures,
	type Buckets,
	type Dimension,
	type Distribution,
	type Extent,
	type Measure,
	type Sums,
	type View
} from '#lib/model/fact.ts';

/** What one day adds: any of the measures, and the values of any of the distributions. */
export type Day = Partial<Sums> & { values?: Partial<Record<Distribution, readonly number[]>> };

type Options = {
	from: string;
	to: string;
	dimension?: Dimension;
	extent?: Partial<Extent>;
	/** What each reason adds, day by day; null where facts are not kept by reason. */
	reasons?: Record<string, Record<string, Day>> | null;
	/** What members of other dimensions add, day by day, of the whole organisation. */
	members?: Record<string, Record<string, Day>>;
	definitions?: Definitions;
	handleTargets?: readonly HandleTarget[];
};

const nothing = (): Sums => {
	const sums: Partial<Sums> = {};
	for (const measure of measures) sums[measure] = 0;
	if (!isWhole(sums)) throw new Error('a measure was left out');
	return sums;
};
const isWhole = (sums: Partial<Sums>): sums is Sums =>
	measures.every((measure: Measure) => sums[measure] !== undefined);

/** The distributions that have buckets of their own. */
const ownBucket: Partial<Record<Distribution, (value: number) => number>> = {
	handleTens: (seconds) => Math.floor(seconds / 10),
	asked: (bucket) => bucket,
	rated: (bucket) => bucket,
	satisfied: (bucket) => bucket
};

/** A view over hand-made days, added up the slow and plain way. Contacts reach from the first to the last day given. */
export function viewOf(
	days: Record<string, Day>,
	{
		from,
		to,
		dimension = 'all',
		extent = {},
		reasons = null,
		members = {},
		definitions = usualDefinitions,
		handleTargets = []
	}: Options
): View {
	const dates = Object.keys(days).sort();
	const first = dates.at(0);
	const last = dates.at(-1);
	const whole: Extent = {
		...emptyExtent,
		contacts: first && last ? { from: first, through: last } : null,
		...extent
	};
	const sumsOver = (start: string, end: string): Sums => {
		const sums = nothing();
		for (const [date, day] of Object.entries(days)) {
			if (date < start || date > end) continue;
			for (const measure of measures) sums[measure] += day[measure] ?? 0;
		}
		return sums;
	};
	const shapeOver = (distribution: Distribution, start: string, end: string): Buckets => {
		const buckets: Buckets = new Map();
		for (const [date, day] of Object.entries(days)) {
			if (date < start || date > end) continue;
			for (const value of day.values?.[distribution] ?? []) {
				const bucket = ownBucket[distribution]?.(value);
				if (bucket === undefined) addTo(buckets, value);
				else buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
			}
		}
		return buckets;
	};
	return {
		dimension,
		member: '',
		from,
		to,
		extent: whole,
		ever: sumsOver('0000-00-00', '9999-99-99'),
		sums: (until = to) => sumsOver(from, until < to ? until : to),
		shape: (distribution) => shapeOver(distribution, from, to),
		over: (otherFrom, otherTo) =>
			viewOf(days, {
				from: otherFrom,
				to: otherTo,
				dimension,
				extent: whole,
				reasons,
				members,
				definitions,
				handleTargets
			}),
		byReason: () =>
			reasons &&
			new Map(
				Object.entries(reasons).map(([reason, ofReason]) => [
					reason,
					viewOf(ofReason, { from, to, dimension, extent: whole, definitions, handleTargets })
				])
			),
		bySite: () => (dimension === 'all' ? new Map() : null),
		within: (other, member) =>
			dimension === 'all'
				? {
						...viewOf(members[`${other}:${member}`] ?? {}, {
							from,
							to,
							dimension: other,
							extent: whole,
							definitions,
							handleTargets
						}),
						member
					}
				: null,
		definitions,
		handleTargets
	};
}

/** The same day again and again, from one date to another, both included. */
export function everyDay(from: string, to: string, day: Day): Record<string, Day> {
	const days: Record<string, Day> = {};
	for (let date = from; date <= to; date = addDays(date, 1)) days[date] = day;
	return days;
}
