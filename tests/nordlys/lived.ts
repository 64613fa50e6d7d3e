import type { Reason, Site } from './centre.ts';

/** A contact as it happened, before any system has written it down. Durations are whole seconds; null means it did not occur. */
export type LivedContact = {
	site: Site['name'];
	/** Customer number; null when the caller withheld it. */
	customer: number | null;
	dayIndex: number;
	/** Seconds from midnight, the centre's own clock. */
	startSecond: number;
	channel: 'phone' | 'chat';
	direction: 'in' | 'out';
	queue: string | null;
	reason: Reason | null;
	language: string;
	agent: string | null;
	team: string | null;
	ivrSeconds: number | null;
	ivrEntries: number | null;
	waitSeconds: number | null;
	talkSeconds: number | null;
	holdSeconds: number | null;
	wrapSeconds: number | null;
	outcome: 'handled' | 'abandoned';
	transfers: number | null;
	flaggedResolved: boolean | null;
	rating: number | null;
};

export type LivedOrder = { customer: number; dayIndex: number; secondOfDay: number; amountOere: number };

/** One answer to the staff pulse: five WHO-5 items from 0 to 5, and 0 to 10 for recommending the workplace. */
export type LivedAnswer = { team: string; dayIndex: number; items: number[]; recommend: number };

/** An issue that a customer has, from the first contact until it is left. */
export type LivedIssue = {
	customer: number | null;
	reason: Reason;
	language: string;
	attempt: number;
};
