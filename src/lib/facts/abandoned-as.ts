import type { Outcome } from '#lib/model/contact.ts';

/** How a contact counts that was abandoned: at once below the limit, where its wait is known; else as its source says. */
export function abandonedAs(outcome: Outcome, waitSeconds: number | null, shortAbandonSeconds: number): Outcome {
	if (waitSeconds === null || (outcome !== 'abandoned_queue' && outcome !== 'short_abandon')) return outcome;
	return waitSeconds < shortAbandonSeconds ? 'short_abandon' : 'abandoned_queue';
}
