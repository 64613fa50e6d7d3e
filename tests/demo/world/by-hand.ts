import type { Agent, LivedContact, Waiting } from '#lib/demo/world/lived.ts';

/** An agent of the usual kind, but for what is said. */
export const agentOf = (over: Partial<Agent> = {}): Agent => ({
	number: 0,
	team: 3,
	site: 0,
	startDay: 0,
	joinedDay: 0,
	endDay: null,
	slowness: 0,
	ability: 0,
	mood: 0,
	wellbeing: 62,
	coachingMinutes: 30,
	...over
});

/** A new matter that waits to be heard. */
export const waitingOf = (over: Partial<Waiting> = {}): Waiting => ({
	customer: 7,
	isSwedish: false,
	reason: 0,
	attempt: 1,
	issue: 1,
	lastAgent: null,
	notBefore: 0,
	issueWaitSeconds: 0,
	issueTransferred: false,
	issueReentered: false,
	...over
});

/** A contact that was answered and solved at once. */
export const contactOf = (over: Partial<LivedContact> = {}): LivedContact => ({
	number: 0,
	issue: 1,
	attempt: 1,
	customer: 7,
	isSwedish: false,
	reason: 0,
	agent: agentOf(),
	queue: 1,
	day: 3,
	startSecond: 36_000,
	ivrSeconds: 20,
	ivrEntries: 1,
	waitSeconds: 30,
	handleSeconds: 300,
	isAbandoned: false,
	isCut: false,
	isSolved: true,
	isTransferred: false,
	isSameAgent: false,
	load: 48,
	gapSeconds: 40,
	wellbeing: 62,
	againInDays: null,
	issueWaitSeconds: 30,
	issueTransferred: false,
	issueReentered: false,
	...over
});
