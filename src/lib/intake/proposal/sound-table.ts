import type { Recipe } from '#lib/model/import.ts';
import { Refusal } from '#lib/intake/refusal.ts';
import { looksLikeValue } from '#lib/intake/table/looks-like-value.ts';
import type { OpenedTable } from '#lib/intake/table/open-table.ts';
import { totalsWord } from '#lib/intake/table/totals-row.ts';
import { isTotalsName } from './plain-words.ts';

/** The rows that have all their cells: totals and sentences at the foot are no evidence of what a column holds. */
export function wholeRows({ rows, lastRows }: OpenedTable, cells: number): string[][] {
	const whole = [...rows, ...lastRows].filter((row) => row.length === cells && totalsWord(row) === null);
	return whole.length > 0 ? whole : rows;
}

/** Throws a Refusal for a text that is no table, or a table without rows. */
export function refuseUnusable({ header, rows, knownShare, regularity, dialect }: OpenedTable): void {
	if (regularity < 0.5 && knownShare < 0.3) throw new Refusal('not_a_table');
	const unnamed = dialect.headerRows === 0;
	const words = unnamed ? 0 : header.join(' ').split(/\s+/).length / header.length;
	if (knownShare === 0 && (header.length === 1 || regularity < 0.9 || words > 5)) throw new Refusal('not_a_table');
	if (knownShare === 0 && !unnamed && header.some(looksLikeValue)) throw new Refusal('no_header');
	if (rows.length === 0) throw new Refusal('header_only');
}

/** Totals have columns that only reports have, and nothing that names the single contact or customer. */
export function holdsTotals(header: string[], { fields }: Pick<Recipe, 'fields'>): boolean {
	const totals = header.filter(isTotalsName).length;
	return totals >= 3 && !fields.contact_id && !fields.customer_key;
}

/** Throws a Refusal where totals are to be read as contacts: each row would count as one. */
export function refuseTotals(recipe: Recipe, header: string[]): void {
	if (recipe.kind === 'contacts' && !recipe.profile && holdsTotals(header, recipe))
		throw new Refusal('totals_not_contacts');
}
