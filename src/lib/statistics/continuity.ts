/** Three indices (0 to 1) of how far somebody meets the same one again; null where there are too few meetings. */
export type Continuity = { usualProvider: number; sameProvider: number; inSequence: number };

/**
 * From whom somebody met, in order of time: the share of the one met most (UPC), (Σnᵢ²−N)/(N(N−1)) (COC: the chance that two
 * meetings were with the same), and the share of successive pairs with the same (SECON). Null below three meetings, where
 * they say next to nothing; even then rough for one person, made for averages. Sources: Breslau and Reeb 1975; Bice and
 * Boxerman 1977; Steinwachs 1979.
 */
export function continuity(met: readonly string[]): Continuity | null {
	const count = met.length;
	if (count < 3) return null;
	const times = [...Map.groupBy(met, (each) => each).values()].map((same) => same.length);
	const squares = times.reduce((sum, each) => sum + each ** 2, 0);
	const again = met.filter((each, index) => index > 0 && each === met[index - 1]).length;
	return {
		usualProvider: Math.max(...times) / count,
		sameProvider: (squares - count) / (count * (count - 1)),
		inSequence: again / (count - 1)
	};
}

/** The chance (0 to 1) that two meetings fall to the same one if they fell by lot: Σs² of the shares of all. Null for none. */
export function continuityByChance(meetings: readonly number[]): number | null {
	const whole = meetings.reduce((sum, each) => sum + each, 0);
	return whole > 0 ? meetings.reduce((sum, each) => sum + (each / whole) ** 2, 0) : null;
}
