/** What units of time are called beside a number, and how many seconds one is. */
export const unitWords: ReadonlyMap<string, number> = new Map(
	(
		[
			[86_400, 'd day days dag dage dagar dager tag tage'],
			[3600, 'h hr hrs hour hours t tim time timer timme timmar std stunde stunden'],
			[60, 'm min mins minute minutes minut minutter minuter minuten'],
			[1, 's sec secs second seconds sek sekund sekunder sekunden'],
			[0.001, 'ms']
		] as const
	).flatMap(([seconds, words]) => words.split(' ').map((word): [string, number] => [word, seconds]))
);

/** What stands before the unit of a length told in one unit, such as 1.234 sek.; any other cell as it is. */
export function withoutUnit(cell: string): string {
	const [, number, word = ''] = /^([^\p{L}]*\d)\s*(\p{L}+)\.?$/u.exec(cell.trim()) ?? [];
	return number !== undefined && unitWords.has(word.toLowerCase()) ? number : cell;
}
