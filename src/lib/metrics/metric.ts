import type { CutOffs } from '#lib/model/definitions.ts';
import type { Dimension, FactPart, NamedDimension, View } from '#lib/model/fact.ts';

export const perspectives = ['customers', 'people', 'journey', 'learning', 'speed'] as const;
export type Perspective = (typeof perspectives)[number];

/** The data a metric rests on, as a reader would name it; a metric without its data says which is lacking. */
export const sources = [
	'contacts',
	'handle',
	'talk',
	'hold',
	'wrap',
	'wait',
	'abandoned',
	'abandoned_wait',
	'menu_time',
	'menu_entries',
	'transfers',
	'transfer_kinds',
	'named_agent',
	'resolved_flag',
	'rating',
	'customer_key',
	'agent',
	'second_clock',
	'all_contacts',
	'orders',
	'pulse',
	'reason',
	'menu_exits',
	'callbacks',
	'surveys',
	'said_resolved',
	'customer_recommend',
	'effort',
	'feedback',
	'customers',
	'customer_ends',
	'annual_value',
	'languages',
	'agent_days',
	'schedule',
	'coaching',
	'training',
	'targets',
	'employment',
	'absence',
	'leaving_reason',
	'demand_tags',
	'cost_per_hour'
] as const;
export type Source = (typeof sources)[number];

/**
 * What makes a metric mergeable: a `ratio` of sums, a `distribution` in buckets, a `cohort` followed over time, or
 * `combined` from other figures, never summed. Source: metrics.md 0.3.
 */
export type Storage = 'ratio' | 'distribution' | 'cohort' | 'combined';

/** Why a figure has no value. */
export type Missing =
	/** These data have never been imported: a blind spot. */
	| { code: 'not_imported'; sources: Source[] }
	| { code: 'none_in_period' }
	/** Fewer than `least` in the denominator. */
	| { code: 'too_few'; least: number }
	/** Too few contacts of the period are `days` old yet. */
	| { code: 'too_young'; days: number }
	/** Not enough of them have come so far for the share that was asked for to be reached. */
	| { code: 'not_reached' }
	/** A group of people smaller than `least`: withheld, and not to be told from an empty one. */
	| { code: 'withheld'; least: number }
	/** It was not reported then, for want of data or of a value. */
	| { code: 'not_reported' }
	| { code: 'not_by_dimension'; dimension: Dimension }
	/** It is kept of such a unit by whole weeks, and the period is not made of them. */
	| { code: 'not_whole_weeks' }
	/** Where two filters meet only contacts are counted, and never people: their groups would be too small. */
	| { code: 'not_crossed'; isOfPeople: boolean };

/**
 * A number with what must travel with it: its 95 % interval, its n (the denominator) and its maturity.
 * `value`, `low` and `high` are in the metric's unit: seconds, days, a share from 0 to 1, a count, a rating from 1 to 5, a score from
 * 0 to 100, points from -100 to 100, money in the organisation's currency, a ratio (how many times), doublings (1 is twice, -1 half).
 * `final` no later data can change it, `provisional` estimated with the young part censored, `unknown` no value.
 * `indicative` when the interval is wide or customers are known for under 70 % of contacts.
 */
export type Figure = {
	value: number | null;
	low: number | null;
	high: number | null;
	n: number;
	maturity: 'final' | 'provisional' | 'unknown';
	indicative: boolean;
	missing: Missing | null;
};

/** What a metric is counted in. */
export const units = [
	'seconds',
	'days',
	'share',
	'count',
	'rating',
	'score',
	'points',
	'money',
	'ratio',
	'doublings'
] as const;
export type Unit = (typeof units)[number];

/** How sure a claim is: a norm, a paper, a book, a figure of the trade whose method is unknown, or our own reckoning. */
export const evidenceKinds = ['standard', 'paper', 'book', 'trade', 'own'] as const;
/** What is known of a metric: the claim (a message key), where it stands, and how sure that is. */
export type Evidence = { claim: string; source: string; kind: (typeof evidenceKinds)[number] };

/** What an organisation has settled that words about a metric say; the currency is null where it has told none. */
export type InForce = CutOffs & { currency?: string | null };

type Common = {
	/** The key of the catalogue, a variant behind a dot: `fcr_repeat.w30`. */
	key: string;
	unit: Unit;
	storage: Storage;
	sources: readonly Source[];
	/** All that its figure reads of the period's facts; without it, any of them. */
	reads?: readonly FactPart[];
	/** Dimensions, beside reasons, whose facts its figure of the whole organisation reads. */
	looksInto?: readonly NamedDimension[];
	/** Days after the contact until the number can no longer change. */
	horizonDays: number;
	/** Fewest in the denominator for a value. */
	fewest: number;
	evidence?: readonly Evidence[];
	/** Drawn beside this metric wherever it stands; keys of the catalogue. */
	counterweights: readonly string[];
	/** True for the metric that stands for its family in a scorecard; variants are shown beneath it. */
	headline: boolean;
	/** `least`, where given, is used instead of the metric's own fewest in the denominator: for strata that are summed. */
	figure: (view: View, least?: number) => Figure;
	/** Numerator and denominator in one plain line for the receipt. */
	source: string;
	/** The words of a metric that the organisation has defined itself; those of the catalogue are messages. */
	own?: { name: string; definition: string };
	/** The limits and the currency in force that its words say, where they are not the usual ones. */
	limits?: InForce;
};

/** A measure of speed has no good direction, and is never without something it is weighed against. */
type SpeedMetric = Common & {
	perspective: 'speed';
	better: null;
	counterweights: readonly [string, ...string[]];
};

type OtherMetric = Common & {
	perspective: Exclude<Perspective, 'speed'>;
	better: 'higher' | 'lower' | null;
};

export type Metric = SpeedMetric | OtherMetric;
