import type { Column, Table } from '../drizzle.ts';
import type { Kind } from '#lib/model/records.ts';
import type { Tables } from '../engine.ts';

/** A table that records of files are stored in, by the columns that all of them have. */
export type RecordTable = Table &
	Readonly<Record<'id' | 'importId' | 'identityHigh' | 'identityLow' | 'occurrence', Column>>;

export const tableOf = (tables: Tables, kind: Kind): RecordTable => tablesByKind(tables)[kind];

const tablesByKind = ({
	contact,
	orders,
	pulseAnswer,
	membership,
	plainTables
}: Tables): Record<Kind, RecordTable> => ({
	contacts: contact,
	orders,
	pulse: pulseAnswer,
	roster: membership,
	...plainTables
});
