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
};

/** Points evenly spaced in time, with the limits of ordinary variation where these are known. */
export type Series = {
	unit: UnitOfMeasure;
	points: SeriesPoint[];
	/** What the first and the last point are called where there is little room. */
	ends: { first: string; last: string };
	limits: { low: number; mean: number; high: number } | null;
};
