import { mean } from './mean.ts';
import type { Metric } from './metric.ts';
import { share } from './share.ts';

const family = {
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat', 'aht'],
	evidence: [{ claim: 'evidence_transfers', source: 'Hathaway, Kagan and Dada 2023', kind: 'paper' }]
} as const;
const sources = ['contacts', 'transfers'] as const;

/** Transfers per handled contact whose transfers are known. Source: metrics.md J2. */
export const transfersPerContact = {
	key: 'transfers_per_contact',
	headline: true,
	...family,
	...mean({ unit: 'count', of: { n: 'transfersKnown', sum: 'transfers', squares: 'transferSquares' }, sources })
} as const satisfies Metric;

/** Transferred once or more, over handled contacts whose transfers are known. Share, 0 to 1. Source: metrics.md J2. */
export const transferredShare = {
	key: 'transfers_per_contact.share',
	headline: false,
	...family,
	...share({ events: ['transferred'], among: ['transfersKnown'], sources })
} as const satisfies Metric;

/**
 * Cold transfers: passed on without a word to whoever took over, over transfers of handled contacts whose kind is known; the rest
 * are warm. Share, 0 to 1. Source: metrics.md J2.
 */
export const coldTransfers = {
	key: 'transfers_per_contact.cold',
	headline: false,
	...family,
	...share({ events: ['coldTransfers'], among: ['transfersToldApart'], sources: [...sources, 'transfer_kinds'] })
} as const satisfies Metric;
