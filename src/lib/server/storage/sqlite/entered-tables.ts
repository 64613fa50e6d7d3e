import { index, integer, primaryKey, real, sqliteTable, text } from '../drizzle.ts';

/** A metric that the organisation has defined itself, as JSON. */
export const ownMetric = sqliteTable('own_metric', { key: text().primaryKey(), body: text().notNull() });

/** What the organisation settled about its counting, version by version, as JSON; before the first the usual holds. */
export const definitionVersion = sqliteTable('definition_version', {
	number: integer().primaryKey(),
	changedAt: integer('changed_at').notNull(),
	changedBy: text('changed_by').notNull(),
	reason: text().notNull(),
	body: text().notNull()
});

/** Figures of whole months as they were first reported, and as they were just before and after a version of definitions. */
export const reported = sqliteTable(
	'reported',
	{
		metric: text().notNull(),
		/** Position in the model's `dimensions`. */
		dimension: integer().notNull(),
		member: text().notNull(),
		/** First day. */
		month: text().notNull(),
		occasion: text().notNull(),
		definitions: integer().notNull(),
		dataVersion: text('data_version').notNull(),
		value: real().notNull(),
		low: real(),
		high: real(),
		n: integer().notNull(),
		reportedAt: integer('reported_at').notNull(),
		/** The newest import then. */
		lastImport: integer('last_import').notNull()
	},
	(table) => [
		primaryKey({
			columns: [table.month, table.dimension, table.member, table.metric, table.occasion, table.definitions]
		})
	]
);

/** What somebody wrote at a point of a metric's chart. */
export const comment = sqliteTable('comment', {
	id: integer().primaryKey(),
	metric: text().notNull(),
	/** Position in the model's `dimensions`. */
	dimension: integer().notNull(),
	member: text().notNull(),
	/** First day of the week or month that it stands at. */
	day: text('local_day').notNull(),
	body: text().notNull(),
	/** When it is to be looked at again. */
	againDay: text('again_day'),
	writtenBy: text('written_by').notNull(),
	writtenAt: integer('written_at').notNull(),
	removedAt: integer('removed_at')
});

/** Scorecards that somebody put together, as JSON, every version of them: the newest of a key holds, without a body it is removed. */
export const savedScorecard = sqliteTable(
	'saved_scorecard',
	{
		version: integer().primaryKey(),
		key: text().notNull(),
		body: text(),
		savedBy: text('saved_by').notNull(),
		savedAt: integer('saved_at').notNull()
	},
	(table) => [index('saved_scorecard_key').on(table.key, table.version)]
);

/** What an analysis found of one subject, as JSON, and what it rests on. */
export const analysis = sqliteTable(
	'analysis',
	{
		key: text().notNull(),
		subject: text().notNull(),
		/** Position among the subjects of the analysis. */
		place: integer().notNull(),
		dataVersion: text('data_version').notNull(),
		seed: integer().notNull(),
		body: text().notNull(),
		computedAt: integer('computed_at').notNull(),
		tookMilliseconds: integer('took_milliseconds').notNull()
	},
	(table) => [primaryKey({ columns: [table.key, table.subject] })]
);
