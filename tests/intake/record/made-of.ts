import type { Assembler } from '#lib/intake/record/assemble.ts';
import { bindColumns } from '#lib/intake/record/bind-columns.ts';
import { openLedger } from '#lib/intake/record/ledger.ts';
import { openClocks } from '#lib/intake/record/moments.ts';
import { recipeSchema, type Issue, type Recipe } from '#lib/model/import.ts';
import type { Kind } from '#lib/model/records.ts';

const zone = 'Europe/Copenhagen';

/** A recipe that reads each field from the one column, or the date and clock, beside its reading. */
export const recipeOf = (kind: Kind, uses: Record<string, [columns: string, reading: string]>): Recipe =>
	recipeSchema.parse({
		version: 1,
		name: kind,
		kind,
		header: [],
		fields: Object.fromEntries(
			Object.entries(uses).map(([field, [columns, reading]]) => [field, { columns: columns.split('+'), reading }])
		),
		identity: [],
		zone
	});

/** What an assembler makes of rows under a recipe, null for a row that is refused, with the problems it noted. */
export function madeOf<T>(assembler: Assembler<T>, recipe: Recipe, header: string[], rows: string[][]) {
	const ledger = openLedger(new Set());
	const recordOf = assembler({
		bound: bindColumns(recipe, header, ledger),
		ledger,
		clocks: openClocks(recipe, zone, 0),
		identity: (row) => row.join('|'),
		kept: () => null,
		pseudonym: (key) => `hashed ${key}`,
		firstRows: rows
	});
	const records = rows.map((row) => {
		ledger.row++;
		return recordOf(row);
	});
	const issues: Issue[] = ledger.issues;
	return { records, issues: issues.map(({ row, column, code }) => `${row} ${column} ${code}`) };
}
