import { Mishap } from '#lib/intake/reading/mishap.ts';
import { readCustomer } from '#lib/intake/reading/read-customer.ts';
import { partyOutside, wayOf } from '#lib/intake/reading/read-parties.ts';
import type { Direction } from '#lib/intake/reading/read-word.ts';
import { customerReader, directionReader } from '#lib/intake/readings.ts';
import type { Bound, Cell } from './bind-columns.ts';

/** The customer's key: of two columns, who called and who was called, the one outside the house. */
export function bindCustomer(bound: Bound): (row: string[], way: Direction | null) => string | null {
	const [caller, called] = bound.places('customer_key');
	if (caller === undefined || called === undefined) return bound.cell('customer_key', customerReader);
	const { sound, wrong } = bound.watch('customer_key');
	return (row, way) => {
		const text = partyOutside(row[caller] ?? '', row[called] ?? '', way);
		const key = readCustomer(text);
		if (key instanceof Mishap) {
			wrong(key, text);
			return null;
		}
		if (key !== null) sound();
		return key;
	};
}

/** The way of a contact: as a column says, or as two with who called and who was called show. */
export function bindDirection(bound: Bound): Cell<Direction> {
	const [caller, called] = bound.places('direction');
	if (caller === undefined || called === undefined) return bound.cell('direction', directionReader);
	return (row) => wayOf(row[caller] ?? '', row[called] ?? '');
}
