import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from '../drizzle.ts';
import { record } from './record-columns.ts';

// migrations and sessions take every table from here
export * from './entered-tables.ts';
export * from './plain-tables.ts';

export const setting = sqliteTable('setting', {
	name: text().primaryKey(),
	value: text().notNull()
});

export const recipe = sqliteTable('recipe', {
	name: text().primaryKey(),
	body: text().notNull()
});

export const imports = sqliteTable('import', {
	id: integer().primaryKey(),
	kind: text().notNull(),
	fileName: text('file_name').notNull(),
	fileBytes: integer('file_bytes').notNull(),
	fileHash: text('file_hash').notNull(),
	recipeName: text('recipe_name').notNull(),
	profile: text().notNull().default(''),
	/** As JSON. */
	mode: text().notNull().default('{"name":"add"}'),
	/** Who asked for it. */
	by: text('asked_by').notNull().default(''),
	sample: integer().notNull(),
	importedAt: integer('imported_at').notNull(),
	undoneAt: integer('undone_at'),
	read: integer().notNull(),
	stored: integer().notNull(),
	changed: integer().notNull().default(0),
	doubled: integer().notNull(),
	removed: integer().notNull().default(0),
	joined: integer().notNull().default(0),
	refused: integer().notNull(),
	firstDay: text('first_day'),
	lastDay: text('last_day'),
	// the rows this import stored, by id: those in between that another import stored later are told by their import
	firstRecord: integer('first_record').notNull(),
	lastRecord: integer('last_record').notNull(),
	/** Number of problems by code, as JSON. */
	issues: text().notNull(),
	/** What the columns of its file were like, as JSON. */
	fingerprint: text(),
	/** How long it took; null for imports from before this was measured. */
	tookMilliseconds: integer('took_milliseconds')
});

export const issue = sqliteTable(
	'issue',
	{
		importId: integer('import_id').notNull(),
		number: integer().notNull(),
		row: integer().notNull(),
		columnName: text('column_name').notNull(),
		code: text().notNull(),
		value: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.importId, table.number] })]
);

/** A record that an import's file also contained, word for word, though the import did not store it. */
export const sighting = sqliteTable(
	'sighting',
	{ importId: integer('import_id').notNull(), record: integer().notNull() },
	(table) => [primaryKey({ columns: [table.importId, table.record] }), index('sighting_record').on(table.record)]
);

/** How often identities of a file have come, where it has too many to remember; empty when it is in. */
export const seen = sqliteTable(
	'seen',
	{ low: integer().notNull(), high: integer().notNull(), times: integer().notNull() },
	(table) => [index('seen_low').on(table.low)]
);

export const member = sqliteTable(
	'member',
	{ id: integer().primaryKey(), kind: text().notNull(), name: text().notNull() },
	(table) => [uniqueIndex('member_name').on(table.kind, table.name)]
);

/** A pseudonym, as 64 bits of its hash, and the number that stands for it everywhere else. */
export const customer = sqliteTable(
	'customer',
	{ id: integer().primaryKey(), keyHigh: integer('key_high').notNull(), keyLow: integer('key_low').notNull() },
	(table) => [index('customer_key').on(table.keyLow)]
);

/** What an import's file says of a record, where the record as it stands says something else or was taken out. */
export const version = sqliteTable('version', { ...record, body: text().notNull() }, (table) => [
	index('version_identity').on(table.identityLow),
	index('version_import').on(table.importId)
]);

/** A record that an import took out: its file, which replaced a period, lacks it. */
export const removal = sqliteTable('removal', record, (table) => [
	index('removal_identity').on(table.identityLow),
	index('removal_import').on(table.importId)
]);

/** A field that contacts which lacked it were given from a kept column. */
export const filling = sqliteTable('filling', {
	id: integer().primaryKey(),
	columnName: text('column_name').notNull(),
	field: text().notNull(),
	filledAt: integer('filled_at').notNull(),
	contacts: integer().notNull()
});

/** That what an import says of a contact has been filled in: so that it can be taken out again. */
export const filled = sqliteTable('filled', { ...record, filling: integer().notNull() }, (table) => [
	index('filled_filling').on(table.filling),
	index('filled_import').on(table.importId)
]);

export const contact = sqliteTable(
	'contact',
	{
		...record,
		/** Never null: unknown callers have the id of the contact, negative. */
		customer: integer().notNull(),
		startedAt: integer('started_at').notNull(),
		day: text('local_day').notNull(),
		agentStartedAt: integer('agent_started_at'),
		outcome: integer().notNull(),
		/** 0 inbound, 1 outbound. */
		direction: integer(),
		channel: integer(),
		queue: integer(),
		reason: integer(),
		language: integer(),
		agent: integer(),
		team: integer(),
		site: integer(),
		employer: integer(),
		/** Which of team (1), site (2) and employer (4) the roster has filled in, added up. */
		fromRoster: integer('from_roster').notNull(),
		ivrSeconds: integer('ivr_seconds'),
		ivrEntries: integer('ivr_entries'),
		waitSeconds: integer('wait_seconds'),
		talkSeconds: integer('talk_seconds'),
		holdSeconds: integer('hold_seconds'),
		wrapSeconds: integer('wrap_seconds'),
		handleSeconds: integer('handle_seconds'),
		transfers: integer(),
		resolved: integer(),
		rating: integer(),
		coldTransfers: integer('cold_transfers'),
		namedReached: integer('named_reached')
	},
	(table) => [
		index('contact_identity').on(table.identityLow),
		index('contact_customer').on(table.customer),
		index('contact_day').on(table.day)
	]
);

/** The columns that cells are kept of, as a JSON list. */
export const keptLayout = sqliteTable('kept_layout', { id: integer().primaryKey(), columns: text().notNull() });

/** What a contact's columns without a field hold, as a JSON list in the order of the layout; only where they hold anything. */
export const kept = sqliteTable('kept', {
	contact: integer().primaryKey(),
	layout: integer().notNull(),
	cells: text().notNull()
});

/**
 * Derived: what follows from the other contacts of a contact's customer. Handled contacts have a place in an issue;
 * abandoned ones and promised callbacks have none.
 */
export const chain = sqliteTable('chain', {
	contact: integer().primaryKey(),
	customer: integer().notNull(),
	opener: integer(),
	attempt: integer(),
	nextSeconds: integer('next_seconds'),
	sameNextSeconds: integer('same_next_seconds'),
	sameAgent: integer('same_agent'),
	agentsMet: integer('agents_met'),
	languageMet: integer('language_met'),
	issueContacts: integer('issue_contacts'),
	issueHandleSeconds: integer('issue_handle_seconds'),
	issueSeconds: integer('issue_seconds'),
	returnWindow: integer('return_window'),
	followed: integer(),
	/** Position in the model's `endings`. */
	ending: integer(),
	yearlyValue: integer('yearly_value'),
	leftWindow: integer('left_window')
});

export const orders = sqliteTable(
	'orders',
	{
		...record,
		customer: integer().notNull(),
		orderedAt: integer('ordered_at').notNull(),
		day: text('local_day').notNull(),
		amount: real()
	},
	(table) => [
		index('orders_identity').on(table.identityLow),
		index('orders_customer').on(table.customer),
		index('orders_day').on(table.day)
	]
);

export const pulseAnswer = sqliteTable(
	'pulse_answer',
	{
		...record,
		team: integer().notNull(),
		day: text('local_day').notNull(),
		who5: integer(),
		recommend: integer(),
		items: integer(),
		favourable: integer()
	},
	(table) => [index('pulse_answer_identity').on(table.identityLow)]
);

/** People who are only ever told of together, and what was told of them: see facts/told-groups.ts. */
export const toldGroup = sqliteTable('told_group', {
	id: integer().primaryKey(),
	/** The question of the staff pulse, or people's work. */
	subject: text().notNull(),
	/** First day. */
	month: text().notNull(),
	isTold: integer('is_told').notNull(),
	/** As JSON: of each its key, team and all that was told. */
	voices: text().notNull()
});

export const membership = sqliteTable(
	'membership',
	{
		...record,
		agent: integer().notNull(),
		team: integer(),
		site: integer(),
		employer: integer(),
		fromDay: text('from_day').notNull(),
		untilDay: text('until_day')
	},
	(table) => [index('membership_identity').on(table.identityLow)]
);

/** Additive facts of one member of one dimension on one day, packed: see fact-row.ts. */
export const dailyFact = sqliteTable(
	'daily_fact',
	{
		/** Position in the model's `dimensions`. */
		dimension: integer().notNull(),
		member: integer().notNull(),
		/** 0 for all reasons together; else one reason's number, and the day is the Monday of a whole week. */
		reason: integer().notNull(),
		day: text('local_day').notNull(),
		/** One of the sums, by itself: which days and members have contacts is asked of the database. */
		contacts: integer().notNull(),
		sums: blob({ mode: 'buffer' }).notNull(),
		shapes: blob({ mode: 'buffer' }).notNull()
	},
	(table) => [primaryKey({ columns: [table.day, table.dimension, table.member, table.reason] })]
);
