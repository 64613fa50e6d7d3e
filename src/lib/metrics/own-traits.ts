import type { Extent, Measure } from '#lib/model/fact.ts';
import type { OwnMeasure } from '#lib/model/own-measures.ts';
import type { Source } from './metric.ts';
import { answeredPeriod, knownOpeners, rememberedPeriod, type PeriodOf } from './period.ts';

/** What one must know of a measure before it is put into a quotient. */
export type Traits = {
	/** What it counts: things, seconds, or the points of ratings. */
	nature: 'count' | 'seconds' | 'points';
	sources: readonly Source[];
	/** The records that tell of it, and days after its own until they have told all. */
	kind: keyof Extent;
	days: number;
	/** Which days tell of it, where not all do that are old enough: none is an issue's first in the first days of the contacts. */
	period: PeriodOf | null;
	/** Only told of people's own dimensions: a working day is a team's, not a queue's. */
	placed: boolean;
};

type Line = { of: readonly OwnMeasure[]; sources: readonly Source[] } & Partial<Omit<Traits, 'sources'>>;

const keyed = ['contacts', 'customer_key'] as const;
const settledDays = 30;

const lines: readonly Line[] = [
	{ of: ['contacts', 'offered', 'handled'], sources: ['contacts'] },
	{ of: ['abandoned', 'shortAbandoned'], sources: ['contacts', 'abandoned'] },
	{ of: ['transfersKnown', 'transferred', 'transfers'], sources: ['contacts', 'transfers'] },
	{ of: ['flagKnown', 'flagResolved'], sources: ['contacts', 'resolved_flag'] },
	{ of: ['shortTalks', 'talkKnown'], sources: ['contacts', 'talk'] },
	{ of: ['talkSeconds'], sources: ['contacts', 'talk'], nature: 'seconds' },
	{ of: ['handleKnown'], sources: ['contacts', 'handle'] },
	{ of: ['handleSeconds'], sources: ['contacts', 'handle'], nature: 'seconds' },
	{ of: ['holdKnown'], sources: ['contacts', 'hold'] },
	{ of: ['holdSeconds'], sources: ['contacts', 'hold'], nature: 'seconds' },
	{ of: ['wrapKnown'], sources: ['contacts', 'wrap'] },
	{ of: ['wrapSeconds'], sources: ['contacts', 'wrap'], nature: 'seconds' },
	{ of: ['waits', 'answeredWaits', 'answeredInTarget'], sources: ['contacts', 'wait'] },
	{ of: ['excessWaitSeconds'], sources: ['contacts', 'wait'], nature: 'seconds' },
	{ of: ['abandonedWaits', 'abandonedInTarget'], sources: ['contacts', 'abandoned_wait'] },
	{ of: ['abandonedKeyed', 'retriedWithin1'], sources: [...keyed, 'abandoned'], days: 1 },
	{ of: ['callbacksPromised', 'callbacksKept'], sources: [...keyed, 'callbacks'], days: 1 },
	{ of: ['menuEntered', 'entriesKnown', 'reentered'], sources: ['contacts', 'menu_entries'] },
	{ of: ['menuExits'], sources: ['contacts', 'menu_exits'] },
	{ of: ['straightKnown', 'straight'], sources: ['contacts', 'menu_entries', 'transfers'] },
	{ of: ['straightWaitKnown', 'straightWithin120'], sources: ['contacts', 'menu_entries', 'transfers', 'wait'] },
	{ of: ['keyed'], sources: keyed },
	{ of: ['repeats', 'issues'], sources: keyed, period: knownOpeners },
	{ of: ['issueContacts'], sources: keyed, period: knownOpeners, days: settledDays },
	{ of: ['issueHandleKnown'], sources: [...keyed, 'handle'], period: knownOpeners, days: settledDays },
	{
		of: ['issueHandleSeconds'],
		sources: [...keyed, 'handle'],
		period: knownOpeners,
		days: settledDays,
		nature: 'seconds'
	},
	{ of: ['nextWithin1'], sources: keyed, period: knownOpeners, days: 1 },
	{ of: ['nextWithin3'], sources: keyed, period: knownOpeners, days: 3 },
	{ of: ['nextWithin7'], sources: keyed, period: knownOpeners, days: 7 },
	{ of: ['nextWithin14'], sources: keyed, period: knownOpeners, days: 14 },
	{ of: ['nextWithin30'], sources: keyed, period: knownOpeners, days: 30 },
	{ of: ['anyNextWithin1'], sources: keyed, days: 1 },
	{ of: ['anyNextWithin3'], sources: keyed, days: 3 },
	{ of: ['anyNextWithin7'], sources: keyed, days: 7 },
	{ of: ['sameNextWithin1'], sources: [...keyed, 'reason'], period: knownOpeners, days: 1 },
	{ of: ['sameNextWithin3'], sources: [...keyed, 'reason'], period: knownOpeners, days: 3 },
	{ of: ['sameNextWithin7'], sources: [...keyed, 'reason'], period: knownOpeners, days: 7 },
	{ of: ['repeatsAgentKnown', 'repeatsSameAgent'], sources: [...keyed, 'agent'], period: rememberedPeriod },
	{ of: ['languageKnown', 'languageMatched'], sources: [...keyed, 'languages'], period: knownOpeners },
	// a customer has come back when an order follows the issue, which takes its own days of silence to close
	{ of: ['returnable'], sources: [...keyed, 'orders'], period: knownOpeners, kind: 'orders', days: settledDays },
	{
		of: ['returnedWithin30'],
		sources: [...keyed, 'orders'],
		period: knownOpeners,
		kind: 'orders',
		days: 30 + settledDays
	},
	{
		of: ['returnedWithin90'],
		sources: [...keyed, 'orders'],
		period: knownOpeners,
		kind: 'orders',
		days: 90 + settledDays
	},
	{
		of: ['returnedWithin180'],
		sources: [...keyed, 'orders'],
		period: knownOpeners,
		kind: 'orders',
		days: 180 + settledDays
	},
	{ of: ['buyers'], sources: ['orders'], kind: 'orders' },
	{ of: ['reboughtWithin30'], sources: ['orders'], kind: 'orders', days: 30 },
	{ of: ['reboughtWithin90'], sources: ['orders'], kind: 'orders', days: 90 },
	{ of: ['reboughtWithin180'], sources: ['orders'], kind: 'orders', days: 180 },
	{ of: ['ratings', 'ratingsTop', 'ratingsHighest'], sources: ['rating'], period: answeredPeriod },
	{ of: ['ratingSum'], sources: ['rating'], nature: 'points', period: answeredPeriod },
	{ of: ['surveysAsked', 'surveysAnswered'], sources: ['surveys'], period: answeredPeriod },
	{ of: ['saidKnown', 'saidResolved'], sources: ['said_resolved'], period: answeredPeriod },
	{ of: ['npsAnswers', 'npsPromoters', 'npsDetractors'], sources: ['customer_recommend'], period: answeredPeriod },
	{ of: ['effortAnswers', 'effortEasy'], sources: ['effort'], period: answeredPeriod },
	{
		of: ['agentDays', 'agentDayContacts', 'agentDaysOver50', 'agentDaysOver60'],
		sources: ['contacts', 'agent'],
		placed: true
	},
	{ of: ['gaps', 'gapsWithin5'], sources: ['contacts', 'agent', 'second_clock'], placed: true },
	{ of: ['paidDays'], sources: ['agent_days'], kind: 'agent_days', placed: true },
	{ of: ['paidSeconds'], sources: ['agent_days'], kind: 'agent_days', placed: true, nature: 'seconds' },
	{ of: ['feedback', 'praise', 'criticism', 'complaints', 'forwarded'], sources: ['feedback'], kind: 'feedback' },
	{ of: ['decided', 'loopClosed'], sources: ['feedback'], kind: 'feedback', days: 30 }
];

const usual = { nature: 'count', kind: 'contacts', days: 0, period: null, placed: false } as const;
const byMeasure = new Map(lines.flatMap(({ of, ...traits }) => of.map((one) => [one, { ...usual, ...traits }])));

/** The traits of a measure. Throws RangeError for one that a picker does not offer. */
export function traitsOf(measure: OwnMeasure): Traits {
	const traits = byMeasure.get(measure);
	if (!traits) throw new RangeError(`${measure} has no traits`);
	return traits;
}

type Spread = { n: OwnMeasure; squares: Measure };

/** The sums whose squares are kept, with what they are summed over: their means have an interval. */
export const spreads: Partial<Record<OwnMeasure, Spread>> = {
	handleSeconds: { n: 'handleKnown', squares: 'handleSquares' },
	talkSeconds: { n: 'talkKnown', squares: 'talkSquares' },
	holdSeconds: { n: 'holdKnown', squares: 'holdSquares' },
	wrapSeconds: { n: 'wrapKnown', squares: 'wrapSquares' },
	excessWaitSeconds: { n: 'waits', squares: 'excessWaitSquares' },
	transfers: { n: 'transfersKnown', squares: 'transferSquares' },
	ratingSum: { n: 'ratings', squares: 'ratingSquares' },
	issueContacts: { n: 'issues', squares: 'issueContactSquares' },
	issueHandleSeconds: { n: 'issueHandleKnown', squares: 'issueHandleSquares' },
	agentDayContacts: { n: 'agentDays', squares: 'agentDayContactSquares' }
};

/** How many things lie behind seconds or points, which are no number of things themselves. */
const behind: Partial<Record<OwnMeasure, OwnMeasure>> = { paidSeconds: 'paidDays' };

/** The measure that counts what a measure is summed over: itself where it counts things. */
export const countBehind = (measure: OwnMeasure): OwnMeasure =>
	traitsOf(measure).nature === 'count' ? measure : (spreads[measure]?.n ?? behind[measure] ?? measure);
