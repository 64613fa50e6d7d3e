import type { LivedContact } from './lived.ts';
import { exponentialOf, logistic, lot, normalOf } from './lot.ts';
import { tallinn } from './organisation.ts';

/** What a customer answers after a contact: 1 to 5, 0 to 10, 1 to 7, and whether the matter was solved. */
export type SurveyAnswer = { rating: number; recommend: number; effort: number; saysSolved: boolean };

/** Contacts are known by their issue and attempt: the same with and without the target. */
export const thingOf = ({ issue, attempt }: LivedContact): number => issue * 8 + attempt;

const ratingCuts = [-0.6, 0.2, 0.9, 1.9];
/** The mean over all handled contacts. */
const ordinaryFeeling = 1.71;
const whole = (low: number, number: number, high: number): number => Math.min(high, Math.max(low, Math.round(number)));

/** What the customer would say if asked. Source: metrics.md D5. */
export function feelingOf(seed: number, contact: LivedContact): number {
	const thing = thingOf(contact);
	return (
		0.9 +
		(contact.isSolved ? 1.5 : 0) -
		0.003 * Math.min(contact.waitSeconds, 600) -
		(contact.isTransferred ? 0.55 : 0) -
		(contact.ivrEntries > 1 ? 0.5 : 0) -
		(contact.agent.site === tallinn ? 0.35 : 0) +
		0.012 * (contact.wellbeing - 62) +
		(contact.isSameAgent ? 0.25 : 0) -
		0.35 * (contact.attempt - 1) +
		normalOf(0, 1, lot(seed, thing, 'feeling'), lot(seed, thing, 'feeling again'))
	);
}

/** The answer to the survey, which the very pleased and the very displeased give most; null for most. Source: metrics.md D5. */
export function answerOf(seed: number, contact: LivedContact): SurveyAnswer | null {
	if (contact.isAbandoned) return null;
	const thing = thingOf(contact);
	const feeling = feelingOf(seed, contact);
	if (lot(seed, thing, 'answers') >= logistic(-2.35 + 0.45 * Math.abs(feeling - ordinaryFeeling))) return null;
	return {
		rating: 1 + ratingCuts.filter((cut) => feeling > cut).length,
		recommend: whole(0, 5.2 + 1.6 * feeling + 2 * (lot(seed, thing, 'recommends') - 0.5), 10),
		effort: whole(1, 3.4 + 1.1 * feeling + lot(seed, thing, 'recommends') - 0.5, 7),
		saysSolved: lot(seed, thing, 'says') < 0.93 === contact.isSolved
	};
}

/** The agent's own flag: right where it was solved, and kind to oneself where not. Source: metrics.md D5. */
export const flagOf = (seed: number, contact: LivedContact): boolean =>
	lot(seed, thingOf(contact), 'flag') < (contact.isSolved ? 0.97 : 0.72);

/** Praise, criticism, a complaint or an idea, and what became of it; days are counted from the contact. */
export type Feedback = {
	kind: 'praise' | 'criticism' | 'complaint' | 'idea';
	forwardedAfter: number | null;
	decidedAfter: number | null;
	customerToldAfter: number | null;
	agentToldAfter: number | null;
};

/** Feedback that 1.2 % of handled contacts bring; a third of it is passed on, half of that is decided. Source: metrics.md D4. */
export function feedbackOf(seed: number, contact: LivedContact): Feedback | null {
	const thing = thingOf(contact);
	if (contact.isAbandoned || lot(seed, thing, 'feedback') >= 0.012) return null;
	const isPraise = lot(seed, thing, 'praise') < logistic(-0.9 + (contact.isSolved ? 1.2 : 0));
	const other = lot(seed, thing, 'kind');
	const isForwarded = lot(seed, thing, 'forwarded') < 0.35;
	const isDecided = isForwarded && lot(seed, thing, 'decided') < 0.5;
	const forwarded = Math.floor(exponentialOf(2, lot(seed, thing, 'days')));
	const decided = forwarded + 3 + Math.floor(exponentialOf(14, lot(seed, thing, 'told')));
	return {
		kind: isPraise ? 'praise' : other < 0.55 ? 'criticism' : other < 0.85 ? 'complaint' : 'idea',
		forwardedAfter: isForwarded ? forwarded : null,
		decidedAfter: isDecided ? decided : null,
		customerToldAfter: isDecided && other < 0.8 ? decided + 1 : null,
		agentToldAfter: isDecided && lot(seed, thing, 'praise') < 0.7 ? decided + 2 : null
	};
}
