import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from '../drizzle.ts';
import { distributions, measures, type Distribution, type Measure } from '#lib/model/fact.ts';

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
	sample: integer().notNull(),
	importedAt: integer('imported_at').notNull(),
	undoneAt: integer('undone_at'),
	read: integer().notNull(),
	stored: integer().notNull(),
	doubled: integer().notNull(),
	refused: integer().notNull(),
	firstDay: text('first_day'),
	lastDay: text('last_day'),
	// the rows this import stored, by id: those in between that another import stored later are told by their import
	firstRecord: integer('first_record').notNull(),
	lastRecord: integer('last_record').notNull(),
	/** Number of problems by code, as JSON. */
	issues: text().notNull()
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

/** A record that an import's file also contained, though another import had brought it first. */
export const sighting = sqliteTable(
	'sighting',
	{ importId: integer('import_id').notNull(), record: integer().notNull() },
	(table) => [primaryKey({ columns: [table.importId, table.record] })]
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

const record = {
	id: integer().primaryKey(),
	importId: integer('import_id').notNull(),
	// what identifies the record in its source, as 64 bits of its hash, and its number among equal ones of the file
	identityHigh: integer('identity_high').notNull(),
	identityLow: integer('identity_low').notNull(),
	occurrence: integer().notNull()
};

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
		rating: integer()
	},
	(table) => [
		index('contact_identity').on(table.identityLow),
		index('contact_customer').on(table.customer),
		index('contact_day').on(table.day)
	]
);

/** Derived: a handled contact's place in its customer's issues. */
export const chain = sqliteTable('chain', {
	contact: integer().primaryKey(),
	customer: integer().notNull(),
	opener: integer().notNull(),
	attempt: integer().notNull(),
	nextSeconds: integer('next_seconds'),
	issueContacts: integer('issue_contacts'),
	issueHandleSeconds: integer('issue_handle_seconds'),
	returnWindow: integer('return_window')
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
	(table) => [index('orders_identity').on(table.identityLow), index('orders_customer').on(table.customer)]
);

export const pulseAnswer = sqliteTable(
	'pulse_answer',
	{
		...record,
		team: integer().notNull(),
		day: text('local_day').notNull(),
		who5: integer(),
		recommend: integer()
	},
	(table) => [index('pulse_answer_identity').on(table.identityLow)]
);

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

const snake = (name: string) => name.replace(/[A-Z0-9]+/g, (letters) => `_${letters.toLowerCase()}`);
const whole = (name: string) => integer(snake(name)).notNull();
const shape = (name: string) => blob(`shape_${snake(name)}`, { mode: 'buffer' }).notNull();
const sumColumns = Object.fromEntries(measures.map((name) => [name, whole(name)])) as Record<
	Measure,
	ReturnType<typeof whole>
>;
const shapeColumns = Object.fromEntries(distributions.map((name) => [name, shape(name)])) as Record<
	Distribution,
	ReturnType<typeof shape>
>;

/** Additive facts of one member of one dimension on one day; a column for every measure of the model. */
export const dailyFact = sqliteTable(
	'daily_fact',
	{
		/** Position in the model's `dimensions`. */
		dimension: integer().notNull(),
		member: integer().notNull(),
		day: text('local_day').notNull(),
		...sumColumns,
		...shapeColumns
	},
	(table) => [primaryKey({ columns: [table.day, table.dimension, table.member] })]
);
