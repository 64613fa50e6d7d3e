import type { UnitOfMeasure } from '#lib/i18n/spell.ts';

/** One point of a series; `at` names its week or month in the reader's language. */
export type SeriesPoint = {
	at: string;
	value: number | null;
	low: number | null;
	high: number | null;
	/** A second value to hold it against, on a line of its own; null where there is none. */
	beside: number | null;
	n: number;
	/** `provisional` may still change, `unfinished` is a period that is not over. */
	state: 'final' | 'provisional' | 'unfinished';
	signal: 'better' | 'worse' | 'neither' | null;
	/** What else is to be said of it: an event, a comment. */
	also?: readonly string[];
	/** What was to be reached. */
	target?: number | null;
};

/** What touches a series beside its points. Places count points from 0, each the middle of its days: 2.5 lies between the third and the fourth. */
export type Marks = {
	/** Lines from one value to another. */
	targets: readonly { name: string; from: { place: number; value: number }; to: { place: number; value: number } }[];
	/** `told` is the name with its day. */
	events: readonly { name: string; told: string; place: number }[];
	/** Told elsewhere under their numbers. */
	comments: readonly { number: number; place: number }[];
};

/** Points evenly spaced in time, with the limits of ordinary variation where these are known. */
export type Series = {
	unit: UnitOfMeasure;
	points: SeriesPoint[];
	/** What the first and the last point are called where there is little room. */
	ends: { first: string; last: string };
	limits: { low: number; mean: number; high: number } | null;
	/** The first point that the limits are of, where they do not begin with the series. */
	begins?: number;
	/** Limits that held before, from point to point. */
	earlier?: readonly { limits: { low: number; mean: number; high: number }; from: number; to: number }[];
	marks?: Marks;
};
