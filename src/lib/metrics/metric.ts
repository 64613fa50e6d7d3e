import type { Dimension, View } from '#lib/model/fact.ts';

export const perspectives = ['customers', 'people', 'journey', 'speed'] as const;
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
	'resolved_flag',
	'rating',
	'customer_key',
	'agent',
	'second_clock',
	'orders',
	'pulse'
] as const;
export type Source = (typeof sources)[number];

/** Why a figure has no value. */
export type Missing =
	/** These data have never been imported: a blind spot. */
	| { code: 'not_imported'; sources: Source[] }
	| { code: 'none_in_period' }
	/** Fewer than `least` in the denominator. */
	| { code: 'too_few'; least: number }
	/** Too few contacts of the period are `days` old yet. */
	| { code: 'too_young'; days: number }
	/** A group of people smaller than `least`: withheld, and not to be told from an empty one. */
	| { code: 'withheld'; least: number }
	| { code: 'not_by_dimension'; dimension: Dimension };

/**
 * A number with what must travel with it: its 95 % interval, its n (the denominator) and its maturity.
 * `value`, `low` and `high` are in the metric's unit: seconds, a share from 0 to 1, a count, a rating from 1 to 5, a score from 0 to 100, points from -100 to 100.
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

type Common = {
	/** The key of the catalogue, a variant behind a dot: `fcr_repeat.w30`. */
	key: string;
	unit: 'seconds' | 'share' | 'count' | 'rating' | 'score' | 'points';
	sources: readonly Source[];
	/** Days after the contact until the number can no longer change. */
	horizonDays: number;
	/** Drawn beside this metric wherever it stands; keys of the catalogue. */
	counterweights: readonly string[];
	/** True for the metric that stands for its family in a scorecard; variants are shown beneath it. */
	headline: boolean;
	figure: (view: View) => Figure;
	/** Numerator and denominator in one plain line for the receipt. */
	source: string;
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
