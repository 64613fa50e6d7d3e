/**
 * How full days are: the one in the middle, how far above the knee a contact's day is in the mean, and how many times as many
 * days it takes.
 */
export type FullDays = { middle: number; over: number; further: number };

/**
 * Agents' days, from the fewest contacts to the most, with so many times the contacts that they have and none with more than the
 * ceiling: what is above it makes days of further people, as full as these then are. Source: metrics.md C10.
 */
export function daysAt(
	days: readonly number[],
	{ times, ceiling = null, knee }: { times: number; ceiling?: number | null; knee: number | null }
): FullDays {
	let [all, kept, over] = [0, 0, 0];
	const heldTo = (contacts: number): number => Math.min(times * contacts, ceiling ?? Infinity);
	for (const contacts of days) {
		const held = heldTo(contacts);
		all += times * contacts;
		kept += held;
		if (knee !== null && held > knee) over += held * (held - knee);
	}
	const middle = (days.length - 1) / 2;
	const [below, above] = [days[Math.floor(middle)] ?? 0, days[Math.ceil(middle)] ?? 0];
	return {
		middle: (heldTo(below) + heldTo(above)) / 2,
		over: kept > 0 ? over / kept : 0,
		further: kept > 0 ? all / kept : 1
	};
}
