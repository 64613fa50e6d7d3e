import type { Dimension } from './fact.ts';

/** `first` when a month became final, `before` and `after` a version of definitions came into force. */
export const occasions = ['first', 'before', 'after'] as const;
export type Occasion = (typeof occasions)[number];

/** A figure of a whole calendar month as it was told once, and never changed since. */
export type ReportedFigure = {
	metric: string;
	dimension: Dimension;
	member: string;
	/** First day of the month. */
	month: string;
	occasion: Occasion;
	/** The version of definitions in force; before and after a change, the new one. */
	definitions: number;
	/** The state of the data, as the store names it. */
	dataVersion: string;
	/** In the metric's unit, as are both ends of the interval. */
	value: number;
	low: number | null;
	high: number | null;
	n: number;
	/** Seconds since 1970. */
	reportedAt: number;
	/** Number of the newest import then; 0 when there was none. */
	lastImport: number;
};
