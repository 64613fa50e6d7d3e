import { integer } from '../drizzle.ts';

/** What every table of records has. */
export const record = {
	id: integer().primaryKey(),
	importId: integer('import_id').notNull(),
	// what identifies the record in its source, as 64 bits of its hash, and its number among equal ones of the file
	identityHigh: integer('identity_high').notNull(),
	identityLow: integer('identity_low').notNull(),
	occurrence: integer().notNull()
};
