import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import type { Journey } from './journeys.ts';

/** How a matter went, each journey in the first of these that it fits, read from the end: helped at once is what is left. */
export const journeyWays = ['once', 'several', 'passed_on', 'put_back', 'gave_up', 'said_unsolved'] as const;
export type JourneyWay = (typeof journeyWays)[number];

/**
 * `said_unsolved`: the customer said of the last contact that it was not solved; `gave_up`: the last contact was given up;
 * then those put back into the menu, those passed on, and those who needed more than one contact. Source: metrics.md C12.
 */
export function wayOf({ saidSolved }: ContactColumns, journey: Journey): JourneyWay {
	if ((saidSolved[journey.lastHandled] ?? none) === 0) return 'said_unsolved';
	if (journey.last !== journey.lastHandled) return 'gave_up';
	if (journey.wasPutBack) return 'put_back';
	if (journey.wasPassedOn) return 'passed_on';
	return journey.contacts > 1 ? 'several' : 'once';
}
