import type { NamedDimension } from './fact.ts';

/** In columns, the number that stands for what is not known: nothing that they hold is below 0. */
export const none = -1;

/** What members' numbers in the columns stand for, by their number. */
export type ColumnNames = Record<NamedDimension | 'agent', readonly string[]>;

/**
 * All inbound contacts in time order, a column for each thing that is known of them, `none` where it is not: what analyses
 * read. Days are numbered from 1970-01-01, instants and durations are seconds, flags 1 and 0.
 */
export type ContactColumns = {
	count: number;
	names: ColumnNames;
	/** The number of the contact's row in the database. */
	id: Int32Array;
	startedAt: Float64Array;
	/** When its agent took it. */
	agentStartedAt: Float64Array;
	/** The local day of the start. */
	day: Int32Array;
	/** Position in the model's `outcomes`. */
	outcome: Int32Array;
	/** The customer's number; `none` for unknown ones. */
	customer: Int32Array;
	agent: Int32Array;
	team: Int32Array;
	site: Int32Array;
	employer: Int32Array;
	queue: Int32Array;
	reason: Int32Array;
	channel: Int32Array;
	language: Int32Array;
	ivrSeconds: Int32Array;
	ivrEntries: Int32Array;
	waitSeconds: Int32Array;
	talkSeconds: Int32Array;
	wrapSeconds: Int32Array;
	handleSeconds: Int32Array;
	transfers: Int32Array;
	/** The agent's own mark. */
	resolved: Int32Array;
	/** The row in these columns of the contact that opened the issue, as its chain says; `none` outside chains. */
	opener: Int32Array;
	/** 1 for the opener, as its chain says, like all that follow. */
	attempt: Int32Array;
	/** Start to start, to the customer's next handled contact of any reason. */
	nextSeconds: Int32Array;
	sameAgent: Int32Array;
	/** Of openers, as are the next two. */
	issueContacts: Int32Array;
	issueHandleSeconds: Int32Array;
	issueSeconds: Int32Array;
	/** Of what the customer answered about the contact: 1 to 5, and whether it was solved. */
	rating: Int32Array;
	saidSolved: Int32Array;
	/** Whether the customer was asked about the contact; not known of any where there are answers alone. */
	asked: Int32Array;
};

/** The columns that hold numbers. */
export type ContactColumn = Exclude<keyof ContactColumns, 'count' | 'names'>;
