import type { UnitOfMeasure } from '#lib/i18n/spell.ts';

/** What a cell is: a number in a unit, an ISO day, `2026-11-20 14:05:09` on the organisation's clock, or text. */
export type CellUnit = UnitOfMeasure | 'text' | 'day' | 'moment';

/** A column without a unit holds text and cells that bring their own unit. */
export type Column = { name: string; unit?: CellUnit };

/** Shares are 0 to 1, durations seconds; missing is null. */
export type Cell = string | number | null | { value: number; unit: UnitOfMeasure };

/** What a view shows, as it leaves the product, in one language. */
export type Table = {
	/** The sentence over the view. */
	title: string;
	/** What goes with every number: the period, n, as of when, how complete. */
	notes: string[];
	columns: Column[];
	rows: Cell[][];
};
