const totals =
	/^(?:grand\s+)?(?:total|totals|i\s?alt|totalt|sum|summa|summe|gesamt|samlet|tilsammen|sammanlagt)\s*:?$/i;

/** The word that makes a row a line of totals at the foot of a report, in its first filled cell; null for any other row. */
export function totalsWord(row: string[]): string | null {
	const first = row.find((cell) => cell.trim() !== '')?.trim() ?? '';
	return totals.test(first) ? first : null;
}

/** True for a last row without line end that has too few cells, and is neither totals nor a closing sentence. */
export function isCutOff(row: string[], cells: number): boolean {
	if (row.length >= cells || totalsWord(row)) return false;
	const [only = ''] = row;
	return row.length > 1 || only.trim().split(/\s+/).length < 3;
}
