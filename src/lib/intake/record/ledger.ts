import type { Issue } from '#lib/model/import.ts';
import type { IssueCode } from '#lib/intake/reading/mishap.ts';

const longestValue = 120;

/** Hides who is meant and keeps the shape: letters become x, digits 9. */
export const mask = (value: string): string => value.replace(/\d/g, '9').replace(/\p{L}/gu, 'x');

/** The problems of the rows being read. `row` is the row of the file at hand, as a spreadsheet counts them. */
export type Ledger = { row: number; issues: Issue[]; add: (column: string, code: IssueCode, value: string) => void };

/** Opens an empty ledger, so many rows of the file above the first. Values that may name a person are masked, all are cut at 120 characters. */
export function openLedger(personalColumns: ReadonlySet<string>, rowsAbove = 0): Ledger {
	return {
		row: rowsAbove,
		issues: [],
		add(column, code, value) {
			const shown = (personalColumns.has(column) ? mask(value) : value).slice(0, longestValue);
			// a copy: the cell is a slice of a megabyte of file, and the issue is kept
			this.issues.push({ row: this.row, column, code, value: Buffer.from(shown).toString() });
		}
	};
}
