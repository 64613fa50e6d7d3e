/** For each row the period in which its unit was first treated; null for one that never was. */
export type Starts = readonly (number | null)[];

/** How many periods before the one of a start are looked at, and how many from it on, the start's own counted. */
export type Reach = { before: number; after: number };

/** A row taken into a stack: its place, the stack by number, and its periods since the start; null for one to compare with. */
export type StackedRow = { row: number; stack: number; since: number | null };

/**
 * Rows of units treated at different times, in a stack for each start: those who started then, and beside them only those
 * not treated until the stack ends, never or later, so that nobody already treated is compared with. A row may stand in
 * several stacks. A start without anybody to compare with, or without a period before and from it, gets no stack. RangeError
 * for lists of different lengths, or a reach below one period. Source: Cengiz et al. 2019, QJE 134:1405; metrics.md B7.
 */
export function staggeredStarts(starts: Starts, periods: readonly number[], { before, after }: Reach): StackedRow[] {
	if (starts.length !== periods.length)
		throw new RangeError(`${starts.length} starts beside ${periods.length} periods`);
	if (!(before >= 1 && after >= 1)) throw new RangeError(`no stack of ${before} periods before and ${after} after`);
	const stacked: StackedRow[] = [];
	let stack = 0;
	for (const start of startsOf(starts)) {
		const rows: StackedRow[] = [];
		for (const [row, own] of starts.entries()) {
			const since = (periods[row] ?? NaN) - start;
			if (!(since >= -before && since < after)) continue;
			if (own === start) rows.push({ row, stack, since });
			else if (own === null || own >= start + after) rows.push({ row, stack, since: null });
		}
		if (!canCompare(rows, periods, start)) continue;
		stacked.push(...rows);
		stack += 1;
	}
	return stacked;
}

/** The periods in which anybody started, the first one first. */
export function startsOf(starts: Starts): number[] {
	return [...new Set(starts.filter((start) => start !== null))].sort((a, b) => a - b);
}

/** Whether both those treated and those beside them are seen before the start and from it on. */
function canCompare(rows: readonly StackedRow[], periods: readonly number[], start: number): boolean {
	const seen = new Set(rows.map(({ row, since }) => `${since === null} ${(periods[row] ?? NaN) >= start}`));
	return seen.size === 4;
}
