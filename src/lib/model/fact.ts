/** The dimensions that daily facts are kept by, one at a time. There is no fact per person. */
export const dimensions = ['all', 'site', 'team', 'queue', 'channel', 'reason', 'language', 'employer'] as const;
export type Dimension = (typeof dimensions)[number];

/** Dimensions whose members are named by the data; `all` has the one member `''`. */
export type NamedDimension = Exclude<Dimension, 'all'>;

/** Days after which a customer's silence is read, in the order of `nextWithin` measures. */
export const repeatWindows = [1, 3, 7, 14, 30] as const;
export type RepeatWindow = (typeof repeatWindows)[number];

/** Days within which a customer is seen to buy again. */
export const returnWindows = [30, 90, 180] as const;
export type ReturnWindow = (typeof returnWindows)[number];

/** Days of silence that close an issue. */
export const issueDays = 7;

/** A customer key with more contacts than this in any 30 days is shared (a switchboard, a household of many) and forms no chain. */
export const sharedKeyContacts = 12;

/** Group sizes below this are withheld wherever people answer about themselves. */
export const smallestGroup = 5;

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
	// staff pulse, kept on the first day of the month, only for teams with enough answers
	'who5Answers',
	'who5Sum',
	'who5Squares',
	'recommendAnswers',
	'promoters',
	'detractors'
] as const;
export type Measure = (typeof measures)[number];
export type Sums = Record<Measure, number>;

/** Distributions kept as counts in log buckets (see statistics/sketch.ts), merged by adding. */
export const distributions = ['handle', 'answeredWait', 'abandonedWait', 'ivr', 'gap'] as const;
export type Distribution = (typeof distributions)[number];
/** Bucket number to count; bucket -1 holds the zeros. */
export type Buckets = Map<number, number>;
export type Shapes = Record<Distribution, Buckets>;

/** What one member of one dimension did on one day. */
export type DailyFact = { dimension: Dimension; member: string; day: string; sums: Sums; shapes: Shapes };

/** First and last day, both included, that each kind of record speaks of; null where none is stored. */
export type Span = { from: string; through: string } | null;
export type Extent = { contacts: Span; orders: Span; pulse: Span };

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
};
