import type { UnitOfMeasure } from '#lib/i18n/spell.ts';
import { tenth } from './box.ts';
import { linear } from './linear.ts';
import { ticksOf, type Tick } from './ticks.ts';
import { valueDomain } from './value-scale.ts';

/** A value with its interval; both ends null where there is none. */
export type IntervalRow = {
	value: number | null;
	low: number | null;
	high: number | null;
	/** The same otherwise counted; null where it is not worth showing. */
	beside: number | null;
	/** May still change: drawn open. */
	isOpen: boolean;
	/** Outside what chance allows, and whether that is good; null for ordinary. */
	signal: 'better' | 'worse' | 'neither' | null;
};

export type IntervalSeries = {
	unit: UnitOfMeasure;
	rows: IntervalRow[];
	/** What all are held against. */
	whole: number | null;
};

/** A dot on its line, from left to right in hundredths of the breadth. */
export type IntervalMark = Pick<IntervalRow, 'isOpen' | 'signal'> & {
	at: number;
	from: number | null;
	to: number | null;
	beside: number | null;
};

/** Marks of all rows on one common scale, null for a row without a value. */
export type IntervalMarks = {
	ticks: { at: number; text: string }[];
	whole: number | null;
	marks: (IntervalMark | null)[];
};

/** Room at either end, in hundredths of the breadth, so that the outer ticks can be written. */
const air = 4;

/** Three ticks at most; where round values leave fewer than two, as many as show a scale. */
const ticksWithin = (unit: UnitOfMeasure, [low, high]: readonly [number, number]): Tick[] =>
	[3, 5, 8].map((most) => ticksOf(unit, low, high, most)).find(({ length }) => length > 1) ?? [];

/** Where values and their intervals stand on a scale that all rows share, which starts where they do. */
export function intervals({ unit, rows, whole }: IntervalSeries): IntervalMarks {
	const shown = [...rows.flatMap(({ value, low, high, beside }) => [value, low, high, beside]), whole];
	const domain = valueDomain(unit, shown);
	const scale = linear(domain, [air, 100 - air]);
	const at = (number: number | null): number | null => (number === null ? null : tenth(scale(number)));
	return {
		ticks: ticksWithin(unit, domain).map(({ value, text }) => ({ at: tenth(scale(value)), text })),
		whole: at(whole),
		marks: rows.map(({ value, low, high, beside, isOpen, signal }) =>
			value === null
				? null
				: { at: tenth(scale(value)), from: at(low), to: at(high), beside: at(beside), isOpen, signal }
		)
	};
}
