import type { Kind, Records } from '#lib/model/records.ts';

/**
 * A row that is part of a record: `group` is what all its parts have in common, and identifies the record. A part that
 * `ends` belongs to no record, and ends a spell that goes on around it.
 */
export type Part<K extends Kind = Kind> = { group: string; row: number; record: Records[K]; ends?: true };

/** A record made of parts; `row` is the first of them. */
export type Combined<K extends Kind = Kind> = { row: number; record: Records[K] };
