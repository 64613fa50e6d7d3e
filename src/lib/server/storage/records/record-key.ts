import { sql, type SQL } from '../drizzle.ts';
import type { Hash } from '../hash.ts';
import type { RecordTable } from './record-table.ts';

/** What a record is known by: what identifies it in its source, hashed, and its number among equal ones of the same file. */
export type RecordKey = Hash & { occurrence: number };

export const keyText = ({ high, low, occurrence }: RecordKey): string => `${high} ${low} ${occurrence}`;

/** Selects the key of rows. */
export const keyColumns = ({ identityHigh, identityLow, occurrence }: RecordTable): SQL =>
	sql`${identityHigh} as "high", ${identityLow} as "low", ${occurrence} as "occurrence"`;
