import { addDays } from '#lib/model/day.ts';
import { Mishap } from '#lib/intake/reading/mishap.ts';
import { instantReader } from '#lib/intake/readings.ts';
import type { Bound, Cell } from './bind-columns.ts';
import { bindDay, type Clocks } from './moments.ts';

type Cells = { from: string; until: string };

const clockReader = (reading: string) => {
	const read = instantReader(reading);
	return (cell: string) => {
		const found = read(cell);
		return found === null || found instanceof Mishap || !('day' in found) ? null : found;
	};
};

/**
 * Whether spells end at the midnight after their last day: their ends have a clock, and none is the midnight that its first
 * day begins with, as it is where a clock only stands there for show.
 */
export function endsAtMidnight(spells: Cells[], readings: Cells): boolean {
	const [first, end] = [clockReader(readings.from), clockReader(readings.until)];
	const ends = spells.flatMap(({ from, until }) => {
		const [began, ended] = [first(from), end(until)];
		return began && ended ? [{ began, ended }] : [];
	});
	const midnights = ends.filter(({ ended }) => ended.second === 0);
	return (
		midnights.length > 0 &&
		ends.every(({ ended }) => ended.hasClock) &&
		midnights.every(({ began, ended }) => ended.day > began.day)
	);
}

/** Binds the last day of a spell away: where ends are midnights after it, the day before. */
export function bindLastDay(bound: Bound, clocks: Clocks, rows: string[][]): Cell<string> {
	const day = bindDay(bound, 'until_day', clocks);
	const [fromPlace = -1, untilPlace = -1] = ['from_day', 'until_day'].map((field) => bound.places(field)[0]);
	const cellsOf = (row: string[]): Cells => ({ from: row[fromPlace] ?? '', until: row[untilPlace] ?? '' });
	const readings = { from: bound.reading('from_day'), until: bound.reading('until_day') };
	if (fromPlace < 0 || untilPlace < 0 || !endsAtMidnight(rows.map(cellsOf), readings)) return day;
	return (row) => {
		const last = day(row);
		return last !== null && endsAtMidnight([cellsOf(row)], readings) ? addDays(last, -1) : last;
	};
}
