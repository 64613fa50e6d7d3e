/** What became of a contact, in the words of the field. `handled` needs evidence of a human agent. */
export const outcomes = [
	'handled',
	'abandoned_queue',
	'short_abandon',
	'abandoned_ivr',
	'missed',
	'overflow',
	'timeout',
	'callback_requested',
	'voicemail',
	'out_of_hours',
	'failed',
	'internal',
	'unknown'
] as const;
export type Outcome = (typeof outcomes)[number];

/** An abandoned wait below this many seconds is read as a short abandon; facts count by the limit in force. */
export const shortAbandonSeconds = 10;

/** A customer's name in the database: a keyed hash (hex), never the key of the source. */
export type Pseudonym = string;

/**
 * One contact as a customer experienced it. Instants are seconds since 1970 in UTC, durations whole seconds,
 * `day` is the ISO date of the start in the organisation's zone. Null means the source does not say.
 */
export type Contact = {
	/** What identifies the row in its source: names and values of the identifying columns. */
	identity: string;
	customer: Pseudonym | null;
	startedAt: number;
	day: string;
	/** When an agent took the contact; null unless the source gives it, or parts to compute it, to the second. */
	agentStartedAt: number | null;
	outcome: Outcome;
	direction: 'in' | 'out' | null;
	channel: string | null;
	queue: string | null;
	reason: string | null;
	language: string | null;
	agent: string | null;
	team: string | null;
	site: string | null;
	employer: string | null;
	/** Time in menus; */
	ivrSeconds: number | null;
	/** How many times the contact entered a menu. */
	ivrEntries: number | null;
	waitSeconds: number | null;
	talkSeconds: number | null;
	holdSeconds: number | null;
	wrapSeconds: number | null;
	/** Talk, hold and wrap together, as the source says or as the sum of the parts it gives. */
	handleSeconds: number | null;
	transfers: number | null;
	/** Those of them that were passed on without a word to whoever took over. */
	coldTransfers: number | null;
	/** Whether the agent was one that is named for the customer. */
	namedReached: boolean | null;
	/** The agent's own flag that the matter was resolved. */
	resolved: boolean | null;
	/** Customer's satisfaction, 1 to 5. */
	rating: number | null;
	/** What the columns kept without a field hold, in the order of the recipe's `kept`; null when none are kept. */
	kept: (string | null)[] | null;
};
