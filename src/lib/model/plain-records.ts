import type { Pseudonym } from './contact.ts';

/**
 * What a value of a plain record is: the name of a member, an ISO `day` in the organisation's zone, an `instant` or a
 * duration in whole seconds, a whole number or an amount, a share from 0 to 1, a flag, or text.
 */
export type PlainValue =
	| 'customer'
	| 'agent'
	| 'team'
	| 'site'
	| 'employer'
	| 'queue'
	| 'reason'
	| 'channel'
	| 'language'
	| 'text'
	| 'day'
	| 'instant'
	| 'seconds'
	| 'count'
	| 'amount'
	| 'flag';

/**
 * The kinds of record that are kept as they come, each with its values.
 * A record belongs to `day`, or to the days from `fromDay` to `untilDay`, both included; `untilDay` null means still.
 */
export const plainRecords = {
	/** What the organisation knows of a customer; `annualValue` in its currency. */
	customers: {
		customer: 'customer',
		segment: 'text',
		language: 'language',
		fromDay: 'day',
		untilDay: 'day',
		annualValue: 'amount'
	},
	/**
	 * A customer who was asked after a contact, and what was answered: `answeredAt` is null where nothing was. `day` is that
	 * of the answer, else of the question; where a file gives a date alone, the instant is the last second of that day.
	 * `contactId` is the contact's id in its own source; `rating` 1 to 5, `recommend` 0 to 10, `effort` 1 to 7, `resolved`
	 * what the customer says.
	 */
	surveys: {
		contactId: 'text',
		customer: 'customer',
		answeredAt: 'instant',
		day: 'day',
		askedAt: 'instant',
		agent: 'agent',
		team: 'team',
		queue: 'queue',
		language: 'language',
		rating: 'count',
		recommend: 'count',
		effort: 'count',
		resolved: 'flag'
	},
	/** A spell away from work; `absentShare` is the part of the days that one was away, all of them where it is null. */
	absence: {
		agent: 'agent',
		team: 'team',
		type: 'text',
		fromDay: 'day',
		untilDay: 'day',
		hours: 'amount',
		absentShare: 'amount'
	},
	/** A spell of being employed; `fullTime` is the share of full time, `languages` a list such as `da, sv`. */
	employment: {
		agent: 'agent',
		team: 'team',
		site: 'site',
		employer: 'employer',
		fromDay: 'day',
		untilDay: 'day',
		fullTime: 'amount',
		leavingReason: 'text',
		languages: 'text'
	},
	/** An agent's day at work as the telephone system or the plan counts it. */
	agent_days: {
		agent: 'agent',
		team: 'team',
		day: 'day',
		scheduledSeconds: 'seconds',
		loggedInSeconds: 'seconds',
		availableSeconds: 'seconds',
		handlingSeconds: 'seconds',
		awaySeconds: 'seconds',
		adherentSeconds: 'seconds',
		contacts: 'count'
	},
	/** A session between an agent and a coach. */
	coaching: {
		agent: 'agent',
		team: 'team',
		day: 'day',
		type: 'text',
		topic: 'text',
		seconds: 'seconds',
		score: 'amount'
	},
	training: { agent: 'agent', team: 'team', day: 'day', topic: 'text', seconds: 'seconds', score: 'amount' },
	/** Praise, criticism, a complaint or an idea, and what became of it. */
	feedback: {
		contactId: 'text',
		customer: 'customer',
		type: 'text',
		reason: 'reason',
		team: 'team',
		day: 'day',
		forwardedDay: 'day',
		unit: 'text',
		decidedDay: 'day',
		customerToldDay: 'day',
		agentToldDay: 'day'
	},
	/**
	 * A value somebody was asked to reach: for all, or for one `member` of a `dimension`. With `endValue` it is a path, a
	 * straight line from `value` on `fromDay` to `endValue` on `untilDay`; `band` is how far off is still well, in the
	 * metric's own unit. `counterweight` is the metric that a target of speed was set together with.
	 */
	targets: {
		metric: 'text',
		value: 'amount',
		endValue: 'amount',
		band: 'amount',
		dimension: 'text',
		member: 'text',
		fromDay: 'day',
		untilDay: 'day',
		payLinked: 'flag',
		counterweight: 'text',
		reviewDay: 'day',
		owner: 'text'
	},
	/** Something that happened to all, or to one `member` of a `dimension`: a new menu, an outsourcing, a campaign. */
	events: { type: 'text', name: 'text', dimension: 'text', member: 'text', fromDay: 'day', untilDay: 'day' },
	/** What a source itself counted in an interval; sums, never averages. `withinSeconds` answered in time. */
	totals: {
		startedAt: 'instant',
		day: 'day',
		intervalSeconds: 'seconds',
		queue: 'queue',
		team: 'team',
		agent: 'agent',
		channel: 'channel',
		offered: 'count',
		answered: 'count',
		abandoned: 'count',
		shortAbandoned: 'count',
		answeredInTime: 'count',
		transfers: 'count',
		waitSeconds: 'amount',
		talkSeconds: 'amount',
		holdSeconds: 'amount',
		wrapSeconds: 'amount',
		handleSeconds: 'amount'
	}
} as const satisfies Record<string, Record<string, PlainValue>>;

export type PlainKind = keyof typeof plainRecords;

/** The kinds that people also write by hand. */
export type HandKind = 'targets' | 'events';

export const plainKinds = Object.keys(plainRecords) as readonly PlainKind[];

type ValueOf<Value extends PlainValue> = Value extends 'customer'
	? Pseudonym | null
	: Value extends 'instant' | 'seconds' | 'count' | 'amount'
		? number | null
		: Value extends 'flag'
			? boolean | null
			: string | null;

/** A record of a plain kind; null is what its source does not say. */
export type PlainRecord<K extends PlainKind> = { identity: string } & {
	-readonly [Name in keyof (typeof plainRecords)[K]]: (typeof plainRecords)[K][Name] extends PlainValue
		? ValueOf<(typeof plainRecords)[K][Name]>
		: never;
};
