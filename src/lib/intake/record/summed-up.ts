import type { Recipe } from '#lib/model/import.ts';
import { isBlank } from '#lib/intake/reading/is-blank.ts';
import { isTotalsCell } from '#lib/intake/table/totals-row.ts';

const units = ['queue', 'team', 'agent', 'channel'];

/** What names all queues or agents, or none of them, beside what names all rows. */
const allOfThem =
	/^\(?(?:all[ea]?|samtlig[ea])\)?(?:\s(?:køer|köer|queues|agenter|agents|medarbejdere|medarbeidere|medarbetare|teams?|kanaler|channels))?$|^(?:gennemsnit|gjennomsnitt|genomsnitt|medelvärde|snitt|gns\.?|average|avg\.?|durchschnitt|mittelwert)$/i;
const sumsUp = (cell: string): boolean => isTotalsCell(cell) || allOfThem.test(cell.trim());

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
		.filter(({ place }) => rows.map((row) => row[place] ?? '').some((cell) => !isBlank(cell) && !sumsUp(cell)));
	return (row) => columns.find(({ place }) => sumsUp(row[place] ?? ''))?.name ?? null;
}
