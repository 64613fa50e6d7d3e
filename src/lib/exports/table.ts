import type { UnitOfMeasure } from '#lib/i18n/spell.ts';

/** How a column's cells are to be read: numbers in a unit, ISO days, or text. */
export type Column = { name: string; unit: UnitOfMeasure | 'text' | 'day' };

/** What a view shows, as it leaves the product: in one language, missing is null. Shares are 0 to 1, durations seconds. */
export type Table = {
	/** The sentence over the view. */
	title: string;
	/** What goes with every number: the period, n, as of when, how complete. */
	notes: string[];
	columns: Column[];
	rows: (string | number | null)[][];
};
