const totals =
	/^(?:(?:grand\s+)?totals?|(?:sub|hoved)total|i\s?alt|totalt|(?:total|del|slut)?sum(?:ma)?|summe|sum totalt|gesamt(?:summe|ergebnis)?|teilergebnis|samlet|tilsammen|sammanlagt|(?:loppu)?summa|yhteensä)\s*:?$/i;

/** True for a cell that names all the rows above it together, and nothing of its own. */
export const isTotalsCell = (cell: string): boolean => totals.test(cell.trim());

/** The word that makes a row a line of totals at the foot of a report, in its first filled cell; null for any other row. */
export function totalsWord(row: string[]): string | null {
	const first = row.find((cell) => cell.trim() !== '')?.trim() ?? '';
	return totals.test(first) ? first : null;
}

const ofGroup =
	/^(?:sub)?(?:totals?|totalt|sum|summa|samlet)\s(?:for|of|af|av)\s|\s(?:totals?|totalt|i\s?alt|sum|summa|resultat|ergebnis)\s*:?$/i;

/** What the first filled cell says of the rows of one group together, as "Salg i alt"; null for any other row. */
export function subtotalsName(row: string[]): string | null {
	const first = row.find((cell) => cell.trim() !== '')?.trim() ?? '';
	return ofGroup.test(first) ? first : null;
}

/** True for a row of totals that cannot be taken for a row of data. */
export const isTotalsRow = (row: string[]): boolean => totalsWord(row) !== null;

/** True for a last row without line end that has too few cells, and is neither totals nor a closing sentence. */
export function isCutOff(row: string[], cells: number): boolean {
	return row.length < cells && !isTotalsRow(row) && !(row.length === 1 && isSentence(row[0] ?? ''));
}

export const isSentence = (text: string): boolean => text.trim().split(/\s+/).length >= 3;
