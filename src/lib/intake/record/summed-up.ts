import type { Recipe } from '#lib/model/import.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { isTotalsCell } from '#lib/intake/table/totals-row.ts';

const units = ['queue', 'team', 'agent', 'channel'];

/**
 * Finds the column in which a row of a report says that it sums up others: I alt, where they name a queue or an agent. Where
 * all rows say so they are all there is, and where rows are single contacts a queue may be called anything.
 */
export function summedUp(
	{ kind, fields }: Recipe,
	header: string[],
	rows: string[][]
): (row: string[]) => string | null {
	if (kind !== 'totals' && kind !== 'agent_days') return () => null;
	const columns = units
		.flatMap((field) => fields[field]?.columns ?? [])
		.map((name) => ({ name, place: header.indexOf(name) }))
		.filter(({ place }) => rows.map((row) => row[place] ?? '').some((cell) => !isBlank(cell) && !isTotalsCell(cell)));
	return (row) => columns.find(({ place }) => isTotalsCell(row[place] ?? ''))?.name ?? null;
}
