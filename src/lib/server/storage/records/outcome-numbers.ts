import { outcomes, type Outcome } from '#lib/model/contact.ts';

/** The numbers that stand for outcomes in the database: add new ones, never change one. */
export const outcomeNumbers: Readonly<Record<Outcome, number>> = {
	handled: 0,
	abandoned_queue: 1,
	short_abandon: 2,
	abandoned_ivr: 3,
	missed: 4,
	overflow: 5,
	timeout: 6,
	callback_requested: 7,
	voicemail: 8,
	out_of_hours: 9,
	failed: 10,
	internal: 11,
	unknown: 12
};

const byNumber: readonly Outcome[] = outcomes.toSorted((a, b) => outcomeNumbers[a] - outcomeNumbers[b]);

export function outcomeOf(number: number): Outcome {
	const outcome = byNumber[number];
	if (outcome === undefined) throw new RangeError(`no outcome ${number}`);
	return outcome;
}
