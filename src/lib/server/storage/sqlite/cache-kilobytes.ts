const [fewest, most] = [16 * 1024, 64 * 1024];

/**
 * How much of a database of so many bytes a transaction holds in memory. What is added to a large one reaches into all of
 * its indexes, and would write the same pages over and over; a first import fills an empty one in order, and needs its
 * memory elsewhere.
 */
export const cacheKilobytes = (databaseBytes: number): number =>
	Math.min(most, Math.max(fewest, Math.round(databaseBytes / 2 / 1024)));
