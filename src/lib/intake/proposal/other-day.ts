import { Mishap } from '#lib/intake/reading/mishap.ts';
import { isoDay } from '#lib/intake/reading/zone.ts';
import { instantReader } from '#lib/intake/readings.ts';
import { shareRead, type Evidence } from './propose-reading.ts';

/** True when one reading of dates reads as many of the cells as another. */
export const readsAsMuch = (one: string, other: string, evidence: Evidence): boolean =>
	shareRead(instantReader(one), evidence) >= shareRead(instantReader(other), evidence);

const orders = ['ymd', 'dmy', 'mdy'];

/**
 * A date of the column that is another day in another order of its parts, when that order reads all that the chosen one
 * reads; `day` is the ISO date that it is read as. Null when the values prove the order.
 */
export function otherDay(reading: string, evidence: Evidence): { example: string; day: string } | null {
	const order = /:([ymd]{3})$/.exec(reading)?.[1];
	if (order === undefined || evidence.values.length === 0) return null;
	const dayIn = (wanted: string) => {
		const read = instantReader(`instant:${wanted}`);
		return (value: string) => {
			const found = read(value);
			return found === null || found instanceof Mishap || 'epoch' in found ? null : found.day;
		};
	};
	const chosen = dayIn(order);
	for (const other of orders.filter((one) => one !== order)) {
		if (!readsAsMuch(`instant:${other}`, reading, evidence)) continue;
		const otherwise = dayIn(other);
		const example = evidence.values.find((value) => chosen(value) !== null && chosen(value) !== otherwise(value));
		const day = example === undefined ? null : chosen(example);
		if (example !== undefined && day !== null)
			return { example: example.split(/[\sT]/)[0] ?? example, day: isoDay(day) };
	}
	return null;
}
