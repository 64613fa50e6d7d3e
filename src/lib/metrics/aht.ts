import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { percentile } from './percentile.ts';
import { ratio } from './ratio.ts';

const family = {
	perspective: 'speed',
	better: null,
	counterweights: ['handle_per_resolution.hpi', 'fcr_repeat', 'gap_le5'],
	evidence: [
		{ claim: 'evidence_typical_call', source: 'Global Call Center Report 2007', kind: 'paper' },
		{ claim: 'evidence_lognormal', source: 'Brown et al. 2005', kind: 'paper' }
	]
} as const;
const handleTime = { distribution: 'handle', counted: 'handleKnown', sources: ['contacts', 'handle'] } as const;

/** Average handle time in seconds: talk, hold and wrap of handled contacts whose handle time is known. Source: metrics.md E1. */
export const aht = {
	key: 'aht',
	headline: true,
	...family,
	...mean({
		unit: 'seconds',
		of: { n: 'handleKnown', sum: 'handleSeconds', squares: 'handleSquares' },
		sources: ['contacts', 'handle']
	})
} as const satisfies Metric;

/** The handle time, in seconds, that half of the handled contacts stay at or below. Source: metrics.md E1. */
export const ahtMedian = {
	key: 'aht.median',
	headline: false,
	...family,
	...percentile({ ...handleTime, q: 0.5 })
} as const satisfies Metric;

/** The handle time, in seconds, that nine of ten handled contacts stay at or below. Source: metrics.md E1. */
export const ahtP90 = {
	key: 'aht.p90',
	headline: false,
	...family,
	...percentile({ ...handleTime, q: 0.9 })
} as const satisfies Metric;

/** Mean talk time in seconds of handled contacts whose talk time is known. Source: metrics.md E1. */
export const ahtTalk = {
	key: 'aht.talk',
	headline: false,
	...family,
	...mean({
		unit: 'seconds',
		of: { n: 'talkKnown', sum: 'talkSeconds', squares: 'talkSquares' },
		sources: ['contacts', 'talk']
	})
} as const satisfies Metric;

/** Mean hold time in seconds of handled contacts whose hold time is known. Source: metrics.md E1. */
export const ahtHold = {
	key: 'aht.hold',
	headline: false,
	...family,
	...mean({
		unit: 'seconds',
		of: { n: 'holdKnown', sum: 'holdSeconds', squares: 'holdSquares' },
		sources: ['contacts', 'hold']
	})
} as const satisfies Metric;

/** Mean after-call work in seconds of handled contacts whose wrap time is known. Source: metrics.md E1. */
export const ahtWrap = {
	key: 'aht.wrap',
	headline: false,
	...family,
	...mean({
		unit: 'seconds',
		of: { n: 'wrapKnown', sum: 'wrapSeconds', squares: 'wrapSquares' },
		sources: ['contacts', 'wrap']
	})
} as const satisfies Metric;

/** Hold time over handle time of contacts where both are known. Share, 0 to 1. Source: metrics.md E1. */
export const ahtHoldShare = {
	key: 'aht.hold_share',
	headline: false,
	...family,
	...ratio({ of: 'holdShare', unit: 'share', sources: ['contacts', 'handle', 'hold'] })
} as const satisfies Metric;
