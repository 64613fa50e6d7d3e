import type { Measure } from './fact.ts';

/**
 * The measures that a metric of one's own may be made of, as a picker shows them. What people answer about themselves, their
 * employment, absence, coaching and training are not among them: these are only told in groups, by metrics that know the smallest one.
 */
export const ownMeasureGroups = {
	contacts: [
		'contacts',
		'offered',
		'handled',
		'abandoned',
		'shortAbandoned',
		'transfersKnown',
		'transferred',
		'transfers',
		'flagKnown',
		'flagResolved',
		'shortTalks'
	],
	time: [
		'handleKnown',
		'handleSeconds',
		'talkKnown',
		'talkSeconds',
		'holdKnown',
		'holdSeconds',
		'wrapKnown',
		'wrapSeconds'
	],
	waiting: [
		'waits',
		'excessWaitSeconds',
		'answeredWaits',
		'answeredInTarget',
		'abandonedWaits',
		'abandonedInTarget',
		'abandonedKeyed',
		'retriedWithin1',
		'callbacksPromised',
		'callbacksKept'
	],
	menu: [
		'menuEntered',
		'menuExits',
		'entriesKnown',
		'reentered',
		'straightKnown',
		'straight',
		'straightWaitKnown',
		'straightWithin120'
	],
	issues: [
		'keyed',
		'repeats',
		'issues',
		'issueContacts',
		'issueHandleKnown',
		'issueHandleSeconds',
		'nextWithin1',
		'nextWithin3',
		'nextWithin7',
		'nextWithin14',
		'nextWithin30',
		'anyNextWithin1',
		'anyNextWithin3',
		'anyNextWithin7',
		'sameNextWithin1',
		'sameNextWithin3',
		'sameNextWithin7',
		'repeatsAgentKnown',
		'repeatsSameAgent',
		'languageKnown',
		'languageMatched'
	],
	returning: [
		'returnable',
		'returnedWithin30',
		'returnedWithin90',
		'returnedWithin180',
		'buyers',
		'reboughtWithin30',
		'reboughtWithin90',
		'reboughtWithin180'
	],
	answers: [
		'ratings',
		'ratingSum',
		'ratingsTop',
		'ratingsHighest',
		'surveysAsked',
		'surveysAnswered',
		'saidKnown',
		'saidResolved',
		'npsAnswers',
		'npsPromoters',
		'npsDetractors',
		'effortAnswers',
		'effortEasy'
	],
	days: [
		'agentDays',
		'agentDayContacts',
		'agentDaysOver50',
		'agentDaysOver60',
		'gaps',
		'gapsWithin5',
		'paidDays',
		'paidSeconds'
	],
	feedback: ['feedback', 'praise', 'criticism', 'complaints', 'forwarded', 'decided', 'loopClosed']
} as const satisfies Record<string, readonly Measure[]>;
export type OwnMeasureGroup = keyof typeof ownMeasureGroups;
export type OwnMeasure = (typeof ownMeasureGroups)[OwnMeasureGroup][number];

/** All of them, in the picker's order. */
export const ownMeasures: readonly OwnMeasure[] = Object.values(ownMeasureGroups).flat();
