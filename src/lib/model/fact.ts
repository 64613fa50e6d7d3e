import type { Definitions } from './definitions.ts';
import { agentMeasures, endingMeasures, handedOverMeasures } from './measure-parts.ts';
import { learningMeasures, ratioMeasures, surveyMeasures } from './measure-parts.ts';

/** The dimensions that daily facts are kept by, one at a time. There is no fact per person. */
export const dimensions = ['all', 'site', 'team', 'queue', 'channel', 'reason', 'language', 'employer'] as const;
export type Dimension = (typeof dimensions)[number];

/** Dimensions whose members are named by the data; `all` has the one member `''`. */
export type NamedDimension = Exclude<Dimension, 'all'>;

/** Dimensions whose facts are also kept by reason, by ISO week. */
export const reasonedDimensions = ['site', 'team', 'employer'] as const satisfies readonly NamedDimension[];

/** Days after which a customer's silence is read, in the order of `nextWithin` measures. */
export const repeatWindows = [1, 3, 7, 14, 30] as const;
export type RepeatWindow = (typeof repeatWindows)[number];

/** Days within which a customer is seen to buy again. */
export const returnWindows = [30, 90, 180] as const;
export type ReturnWindow = (typeof returnWindows)[number];

/** Group sizes below this are withheld wherever people answer about themselves. */
export const smallestGroup = 5;

/** Parts in which the days of absence are counted, so that none is lost where part-timers are away. */
export const partsOfDay = 100;

/**
 * Additive measures: whole numbers that may be summed over days and members of one dimension.
 * `…Known` counts the contacts whose source gives the quantity; `…Squares` is the sum of squares, for intervals.
 * Issue measures belong to the opening contact's day and members.
 */
export const measures = [
	'contacts',
	'offered',
	'handled',
	'abandoned',
	'shortAbandoned',
	'handleKnown',
	'handleSeconds',
	'handleSquares',
	'talkKnown',
	'talkSeconds',
	'talkSquares',
	'holdKnown',
	'holdSeconds',
	'holdSquares',
	'wrapKnown',
	'wrapSeconds',
	'wrapSquares',
	'shortTalks',
	// answered and abandoned contacts whose wait is known, and those of them within the promised seconds
	'answeredWaits',
	'answeredInTarget',
	'abandonedWaits',
	'abandonedInTarget',
	// over all offered contacts whose wait is known
	'waits',
	'excessWaitSeconds',
	'excessWaitSquares',
	'ivrKnown',
	'entriesKnown',
	'reentered',
	'transfersKnown',
	'transfers',
	'transferSquares',
	// offered contacts where menu entries and transfers are known
	'straightKnown',
	'straight',
	'flagKnown',
	'flagResolved',
	'ratings',
	'ratingSum',
	'ratingSquares',
	'ratingsTop',
	// handled contacts of customers with a usable key
	'keyed',
	'repeats',
	'issues',
	'issueContacts',
	'issueContactSquares',
	'issueHandleKnown',
	'issueHandleSeconds',
	'issueHandleSquares',
	// issues whose opener was followed by the customer's next contact in (0,1], (1,3], (3,7], (7,14], (14,30] days
	'nextWithin1',
	'nextWithin3',
	'nextWithin7',
	'nextWithin14',
	'nextWithin30',
	// one per customer and month: the first issue, and whether an order followed in (0,30], (30,90], (90,180] days
	'returnable',
	'returnedWithin30',
	'returnedWithin90',
	'returnedWithin180',
	// agent-days whose first and last contact lie at least four hours apart
	'agentDays',
	'agentDayContacts',
	'agentDayContactSquares',
	'agentDaysOver50',
	'agentDaysOver60',
	'gaps',
	'gapsWithin5',
	// staff pulse, kept on the first day of the month or, of a small team, of the quarter, only for groups that are large enough
	'who5Answers',
	'who5Sum',
	'who5Squares',
	'recommendAnswers',
	'promoters',
	'detractors',
	'who5Low',
	// people who answered anything, and people employed where a pulse was taken
	'pulseAnswered',
	'pulseAsked',
	// contacts: handled with one transfer or more; straight through and answered within two minutes, among those whose wait is known
	'transferred',
	'straightWaitKnown',
	'straightWithin120',
	// contacts that entered a menu, and those that ended there
	'menuEntered',
	'menuExits',
	'ratingsHighest',
	// handled contacts of known customers, by the customer's next contact in (0,1], (1,3], (3,7] days
	'anyNextWithin1',
	'anyNextWithin3',
	'anyNextWithin7',
	// issues, by the next contact that gives the same reason
	'sameNextWithin1',
	'sameNextWithin3',
	'sameNextWithin7',
	// abandoned contacts of known customers, and those who tried again within a day
	'abandonedKeyed',
	'retriedWithin1',
	// callbacks promised to known customers, and those kept within a day
	'callbacksPromised',
	'callbacksKept',
	// repeats whose agent is known, and those by an agent the customer had within 90 days
	'repeatsAgentKnown',
	'repeatsSameAgent',
	// issues whose customer's and agent's languages are known, and those where they meet
	'languageKnown',
	'languageMatched',
	...endingMeasures,
	...handedOverMeasures,
	// customers with an order in a month, on the day of its first: whether another followed in (0,30], (30,90], (90,180] days
	'buyers',
	'reboughtWithin30',
	'reboughtWithin90',
	'reboughtWithin180',
	// customers on each yearly return of the day they began, and those who left in (0,90], (90,180], (180,365] days after it
	'anniversaries',
	'leftWithin90',
	'leftWithin180',
	'leftWithin365',
	...surveyMeasures,
	...ratioMeasures,
	// days of four hours or more as the telephone system tells them, and the contacts it counted
	'toldDays',
	'toldDayContacts',
	'toldDayContactSquares',
	'toldDaysOver50',
	'toldDaysOver60',
	// seconds that agents are paid for: scheduled, or logged in where no schedule is known
	'paidDays',
	'paidSeconds',
	'feedback',
	'praise',
	'criticism',
	'complaints',
	'forwarded',
	'decided',
	// forwarded, decided, and customer or agent told within 30 days of forwarding
	'loopClosed',
	...learningMeasures,
	// handled contacts of agents whose start is known, and those of agents who began less than half a year ago
	'tenureKnown',
	'tenureUnderHalfYear',
	// people, on the first day of the month, only in groups large enough: days employed, the same by share of full time
	'employedDays',
	'fullTimeDays',
	'leavers',
	'voluntaryLeavers',
	// in months whose absence is known, in `partsOfDay`: full-time days possible, away sick, and in spells of up to 14 days; spells begun
	'possibleDays',
	'sickDays',
	'shortSickDays',
	'sickSpells',
	...agentMeasures
] as const;
export type Measure = (typeof measures)[number];
export type Sums = Record<Measure, number>;

/**
 * Distributions kept as counts in log buckets (see statistics/sketch.ts), merged by adding. `issueLength` is in seconds
 * from an issue's first start to its last contact's end, `decision` in days from forwarding, `tenure` in days of a handled
 * contact's agent, `coachingPause` the days of an agent's longest pause between two sessions that ended in a month; `handleTens` is handle time in steps of ten seconds, bucket n from 10n on, for the shape around a target;
 * it is kept of the dimensions that people belong to. `asked`, `rated` and `satisfied` count the surveys about contacts of a day, of all,
 * sites and reasons: all, those with a rating, those with 4 or 5; their buckets are `askedBucket`s. Of units by reason only these of
 * sites are kept.
 */
export const distributions = [
	'handle',
	'answeredWait',
	'abandonedWait',
	'ivr',
	'gap',
	'issueLength',
	'decision',
	'tenure',
	'handleTens',
	'coachingPause',
	'asked',
	'rated',
	'satisfied'
] as const;
export type Distribution = (typeof distributions)[number];
/** What a fact holds, by name; no two have one. */
export type FactPart = Measure | Distribution;
/** Bucket number to count; bucket -1 holds the zeros. */
export type Buckets = Map<number, number>;
export type Shapes = Record<Distribution, Buckets>;

/** What one member of one dimension did on one day. */
export type DailyFact = { dimension: Dimension; member: string; day: string; sums: Sums; shapes: Shapes };

/** What one unit did about one reason in the ISO week that begins on `day`. */
export type WeeklyFact = DailyFact & { reason: string };

/** First and last day, both included, that each kind of record speaks of; null where none is stored. */
export type Span = { from: string; through: string } | null;
export const extentKinds = [
	'contacts',
	'orders',
	'pulse',
	'surveys',
	'customers',
	'agent_days',
	'absence',
	'employment',
	'coaching',
	'training',
	'feedback'
] as const;
export type Extent = Record<(typeof extentKinds)[number], Span>;

/** The extent of a database that holds nothing. */
export const emptyExtent: Extent = {
	contacts: null,
	orders: null,
	pulse: null,
	surveys: null,
	customers: null,
	agent_days: null,
	absence: null,
	employment: null,
	coaching: null,
	training: null,
	feedback: null
};

/** A handle time, in whole seconds, that somebody was asked to stay under; `untilDay` null means still. */
export type HandleTarget = {
	seconds: number;
	dimension: Dimension;
	/** Empty for all. */
	member: string;
	fromDay: string | null;
	untilDay: string | null;
};

/**
 * What a metric may look at: one member of one dimension over one period, days included.
 * `sums(until)` adds the days from `from` to the earlier of `to` and `until`, so that immature days can be left out.
 */
export type View = {
	dimension: Dimension;
	member: string;
	from: string;
	to: string;
	extent: Extent;
	/** Everything ever stored of the whole organisation, whatever the period: tells "never imported" from "none in this period". */
	ever: Sums;
	sums: (until?: string) => Sums;
	shape: (distribution: Distribution) => Buckets;
	/** The same unit over another period. */
	over: (from: string, to: string) => View;
	/**
	 * The same unit and period, reason by reason; null where a unit's facts are not kept by reason. Of units other than all,
	 * whole ISO weeks only: those that begin in the period.
	 */
	byReason: () => ReadonlyMap<string, View> | null;
	/** The same period, site by site; null unless this is the whole organisation. */
	bySite: () => ReadonlyMap<string, View> | null;
	/** One member of another dimension over the same period; null unless this is the whole organisation. */
	within: (dimension: NamedDimension, member: string) => View | null;
	definitions: Definitions;
	/** Every handle time that was ever a target, of any unit. */
	handleTargets: readonly HandleTarget[];
};
