import type { BaseSQLiteDatabase, Column, SQL, Table } from './drizzle.ts';
import type * as tables from './sqlite/schema.ts';

/** The part of drizzle both dialects share, wearing SQLite's types. */
export type Queries = Pick<BaseSQLiteDatabase<'async', unknown>, 'select' | 'insert' | 'delete' | 'update'>;
export type Tables = typeof tables;

export type Cell = number | string | null | Uint8Array;

export type OnSameKey = 'replace' | 'keep';

/** A connection that reads, and inside a transaction writes. */
export type Session = {
	db: Queries;
	tables: Tables;
	/** Rows of a whole statement; sums and counts arrive as numbers. */
	rows: <Row>(statement: SQL) => Promise<Row[]>;
	/** The condition that a column has one of many numbers. */
	among: (column: Column, numbers: readonly number[]) => SQL;
	/**
	 * Adds many rows, each with a cell for every column of the table in the schema's order. Rows with the key of one that is
	 * there fail, unless they are to replace it, or it is to be kept.
	 */
	pour: (table: Table, rows: readonly (readonly Cell[])[], options?: { onSameKey: OnSameKey }) => Promise<void>;
	/** Drops the indexes of a table that is about to be filled; what it gives makes them again. */
	dropIndexes: (table: Table) => Promise<() => Promise<void>>;
};

export type Engine = Session & {
	/**
	 * Runs work in a transaction on a connection of its own, after any earlier one has ended: all of it is kept, or, when
	 * it fails or is only a rehearsal, none.
	 */
	transact: <Result>(work: (session: Session) => Promise<Result>, options?: { rehearsal?: boolean }) => Promise<Result>;
	/** Another number after anybody has written, on whatever connection and in whatever process. */
	writings: () => Promise<number>;
	close: () => Promise<void>;
};
