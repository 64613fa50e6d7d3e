import type { Kind, Records } from '#lib/model/records.ts';
import type { Hash } from '../hash.ts';
import { fieldsOf } from './record-fields.ts';

/** A record without what identifies it, and without its customer, who goes beside it as a hash. */
export type Content<K extends Kind> = Omit<Records[K], 'identity' | 'customer'>;

export type Value = string | number | boolean | null;

/** Cells of columns that no field was chosen for. */
export type Kept = { columns: readonly string[]; cells: readonly (string | null)[] };

/**
 * What is said of a record, as text: JSON of its fields in their order, without those that are null. Names and the hash
 * of the customer stand in it as they are, so that it outlives every renumbering; two say the same when they are equal.
 */
export function bodyOf(kind: Kind, valueOf: (name: string) => Value, customer: Hash | null, kept: Kept | null): string {
	const body: Record<string, Value | Record<string, string>> = {};
	for (const [name, type] of Object.entries(fieldsOf(kind))) {
		const value = type === 'customer' ? customer && `${customer.high} ${customer.low}` : valueOf(name);
		if (value !== null) body[name] = value;
	}
	const cells = kept && keptByColumn(kept);
	if (cells) body.kept = cells;
	return JSON.stringify(body);
}

/** What a record of a file says. */
export const bodyOfRecord = (kind: Kind, record: object, customer: Hash | null, kept: Kept | null): string =>
	bodyOf(kind, (name) => Reflect.get(record, name) as Value, customer, kept);

function keptByColumn({ columns, cells }: Kept): Record<string, string> | null {
	const held = columns.flatMap((column, place): [string, string][] => {
		const cell = cells[place] ?? null;
		return cell === null ? [] : [[column, cell]];
	});
	return held.length === 0 ? null : Object.fromEntries(held.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A body opened: the values of all fields, null for those it lacks, and its kept cells by column. */
export type Opened = { values: Record<string, Value>; customer: Hash | null; kept: Record<string, string> };

export function openBody(kind: Kind, body: string): Opened {
	const { kept = {}, ...held } = JSON.parse(body) as Record<string, Value> & { kept?: Record<string, string> };
	const values: Record<string, Value> = {};
	for (const [name, type] of Object.entries(fieldsOf(kind))) {
		if (type !== 'customer') values[name] = held[name] ?? null;
	}
	const [high, low] = typeof held.customer === 'string' ? held.customer.split(' ').map(Number) : [];
	return { values, customer: high === undefined || low === undefined ? null : { high, low }, kept };
}

/** The body that was opened, or what has been made of it. */
export const closeBody = (kind: Kind, { values, customer, kept }: Opened): string =>
	bodyOf(kind, (name) => values[name] ?? null, customer, keptOf(kept));

export const keptOf = (cells: Readonly<Record<string, string>>): Kept => ({
	columns: Object.keys(cells),
	cells: Object.values(cells)
});
