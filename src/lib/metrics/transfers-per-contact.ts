import { mean } from './mean.ts';
import type { Metric } from './metric.ts';

/** Transfers per handled contact whose transfers are known. Source: metrics.md J2. */
export const transfersPerContact = {
	key: 'transfers_per_contact',
	headline: true,
	perspective: 'journey',
	better: 'lower',
	counterweights: ['fcr_repeat', 'aht'],
	...mean({
		unit: 'count',
		of: { n: 'transfersKnown', sum: 'transfers', squares: 'transferSquares' },
		sources: ['contacts', 'transfers']
	})
} as const satisfies Metric;
