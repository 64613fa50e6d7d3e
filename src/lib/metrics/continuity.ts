import type { Measure } from '#lib/model/fact.ts';
import { combined } from './combined.ts';
import { chanceOfOneAgent } from './few-agents.ts';
import { noFigure, type Measured } from './figure.ts';
import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { rememberedPeriod } from './period.ts';
import { countable, type Rule } from './rule.ts';
import { share } from './share.ts';

const family = {
	perspective: 'journey',
	better: 'higher',
	counterweights: ['wait.median', 'fcr_repeat'],
	evidence: [{ claim: 'evidence_continuity', source: 'Bice and Boxerman 1977', kind: 'paper' }]
} as const;
const known = {
	sources: ['contacts', 'customer_key', 'agent'],
	period: rememberedPeriod,
	chained: true
} as const;

/**
 * Same person again: repeats answered by an agent whom the customer had within the 90 days before, over repeats whose agent
 * is known, on the repeat's day; the first 90 days of the contacts are left out. Share, 0 to 1. Source: metrics.md J9.
 */
export const continuity = {
	key: 'continuity',
	headline: true,
	...family,
	...share({ ...known, events: ['repeatsSameAgent'], among: ['repeatsAgentKnown'] })
} as const satisfies Metric;

/** The mean of a share in thousandths over customers with three contacts or more in 90 days, each once a month. */
const ofCustomers = (sum: Measure, squares: Measure): Measured =>
	mean({ ...known, unit: 'share', of: { n: 'agentsMetKnown', sum, squares }, per: 1000 });

/** The usual agent: of a customer's contacts in 90 days, those with the agent met most often (UPC), on average. Share, 0 to 1. Source: metrics.md J9. */
export const continuityUsual = {
	key: 'continuity.usual',
	headline: false,
	...family,
	...ofCustomers('usualAgent', 'usualAgentSquares')
} as const satisfies Metric;

/** The same agent in two: of all pairs of a customer's contacts in 90 days, those with one agent (COC), on average. Share, 0 to 1. Source: metrics.md J9. */
export const continuityPairs = {
	key: 'continuity.pairs',
	headline: false,
	...family,
	...ofCustomers('agentPairs', 'agentPairSquares')
} as const satisfies Metric;

/** The same agent as last time: of a customer's contacts in 90 days after the first, those with the agent before (SECON), on average. Share, 0 to 1. Source: metrics.md J9. */
export const continuitySteps = {
	key: 'continuity.steps',
	headline: false,
	...family,
	...ofCustomers('agentSteps', 'agentStepSquares')
} as const satisfies Metric;

/**
 * One's own agent: handled contacts that reached an agent named for the customer, over those of customers for whom somebody is
 * named. Share, 0 to 1. Source: metrics.md J9.
 */
export const continuityNamed = {
	key: 'continuity.named',
	headline: false,
	...family,
	...share({ events: ['namedReached'], among: ['namedKnown'], sources: ['contacts', 'agent', 'named_agent'] })
} as const satisfies Metric;

const rule: Rule = { ...known, dimensions: ['all'], known: ['agentsMetKnown'] };

/**
 * The same agent in two by chance: were contacts given out blindly, in whole months. Every contact is counted, so the
 * interval is the value. Share, 0 to 1. Source: metrics.md J9.
 */
const chance: Measured = {
	unit: 'share',
	storage: 'ratio',
	sources: rule.sources,
	horizonDays: 0,
	fewest: continuityPairs.fewest,
	source: 'agentContactSquares / monthContactSquares',
	figure: (view) => {
		const period = countable(view, rule);
		if ('missing' in period) return noFigure(period.missing);
		const value = chanceOfOneAgent(period.view);
		if (value === null) return noFigure({ code: 'none_in_period' });
		const n = period.view.sums().agentsMetKnown;
		return { value, low: value, high: value, n, maturity: period.maturity, indicative: false, missing: null };
	}
};

/**
 * Against chance: how many times as often two contacts of a customer were with one agent as two of anybody's in the same month;
 * 1 is chance. For the whole organisation. Ratio. Source: metrics.md J9.
 */
export const continuityLift = {
	key: 'continuity.lift',
	headline: false,
	...family,
	...combined({
		unit: 'ratio',
		parts: [continuityPairs, chance],
		combine: ([pairs, blind]) =>
			pairs && blind && blind.value > 0
				? { value: pairs.value / blind.value, low: pairs.low / blind.value, high: pairs.high / blind.value }
				: null,
		source: `${continuityPairs.source} / (${chance.source})`
	})
} as const satisfies Metric;
