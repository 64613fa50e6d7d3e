import type { HeaderEvidence } from './header-evidence.ts';
import { looksLikeValue } from './looks-like-value.ts';

const mostHeaderRows = 5;
const stands = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';
const missing = /^(?:n\/?a|null|none|nan|-+|\?)$/i;

/**
 * How many of the first rows name the columns: more than one where a machine's names follow (`{"ImportId": …}`), where a
 * row is blank under names of columns that are always filled, or where words stand in several columns of values.
 */
export function countHeaderRows(rows: string[][], evidence: HeaderEvidence): number {
	const machine = rows
		.slice(1, mostHeaderRows)
		.findIndex((row) => row.some((cell) => cell.trim().startsWith('{"ImportId"')));
	if (machine >= 0) return machine + 2;
	let count = 1;
	while (count < mostHeaderRows && isNamingRow(rows[count] ?? [], rows[0] ?? [], evidence)) count++;
	return count < rows.length ? count : 1;
}

function isNamingRow(row: string[], header: string[], { valueColumns, filledColumns }: HeaderEvidence): boolean {
	if (!row.some(stands) || row.some((cell) => looksLikeValue(cell) || missing.test(cell.trim()))) return false;
	if (row.length !== header.length || row.join() === header.join()) return false;
	const always = filledColumns.filter(Boolean).length;
	const blankWhereFilled = filledColumns.filter((filled, place) => filled && !stands(row[place])).length;
	// a row of data may lack values, but hardly its first one
	if (!stands(row[0]) && filledColumns[0] && always >= 3 && blankWhereFilled >= 0.5 * always) return true;
	const values = valueColumns.filter(Boolean).length;
	const wordsAmongValues = valueColumns.filter((value, place) => value && stands(row[place])).length;
	return values >= 2 && wordsAmongValues === values;
}
