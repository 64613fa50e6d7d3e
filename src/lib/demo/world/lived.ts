import type { SiteNumber } from './organisation.ts';

/**
 * Somebody who answers calls, employed since `startDay`, in the team from `joinedDay` to the day before `endDay`. Days are
 * numbered from the first of the story.
 */
export type Agent = {
	number: number;
	/** 1 to 12. */
	team: number;
	site: SiteNumber;
	startDay: number;
	joinedDay: number;
	endDay: number | null;
	/** How slow (logarithm of handle time), how able (log odds of solving), and how well they feel against the usual 62. */
	slowness: number;
	ability: number;
	mood: number;
	/** Wellbeing in the month before, 0 to 100; null before the first. */
	wellbeing: number | null;
	/** Minutes of coaching this month. */
	coachingMinutes: number;
};

/** An agent's month as it was lived. */
export type AgentMonth = {
	agent: Agent;
	month: number;
	wellbeing: number;
	loadMean: number;
	shortGapShare: number;
	coachingMinutes: number;
	daysPresent: number;
};

/** An agent's day; seconds. Complete also where customers are sampled. */
export type AgentDay = {
	agent: Agent;
	day: number;
	contacts: number;
	handlingSeconds: number;
	/** From the first start to the last end. */
	spanSeconds: number;
	gaps: number;
	gapsWithin5: number;
};

/** A contact as it was, before any system has written it down. */
export type LivedContact = {
	/** Counts the contacts of the world. */
	number: number;
	issue: number;
	attempt: number;
	customer: number;
	isSwedish: boolean;
	reason: number;
	agent: Agent;
	/** Place in the list of queues. */
	queue: number;
	day: number;
	/** Seconds from midnight on the clock of Denmark; the agent begins when menu and wait are over. */
	startSecond: number;
	ivrSeconds: number;
	ivrEntries: number;
	waitSeconds: number;
	/** 0 when the customer gave up waiting. */
	handleSeconds: number;
	isAbandoned: boolean;
	isCut: boolean;
	isSolved: boolean;
	isTransferred: boolean;
	isSameAgent: boolean;
	/** Contacts the agent had that day, and seconds of rest before this one; null before the first. */
	load: number;
	gapSeconds: number | null;
	/** The agent's in the month before. */
	wellbeing: number;
	/** Days until the customer comes again with the same matter; null when that is not to be. */
	againInDays: number | null;
	/** Of the whole issue so far, this contact included. */
	issueWaitSeconds: number;
	issueTransferred: boolean;
	issueReentered: boolean;
};

/** A matter that waits to be heard, new or again. */
export type Waiting = {
	customer: number;
	isSwedish: boolean;
	reason: number;
	attempt: number;
	issue: number;
	lastAgent: Agent | null;
	/** The earliest second of the day at which the customer calls again; 0 on another day than the last contact's. */
	notBefore: number;
	issueWaitSeconds: number;
	issueTransferred: boolean;
	issueReentered: boolean;
};
