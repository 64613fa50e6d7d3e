/**
 * Ratios of two sums that vary together from unit to unit: `top` over `base`, with the squares and products that their
 * intervals need.
 */
export const ratios = [
	// hold and handle seconds of handled contacts where both are known
	'holdShare',
	// over agents' days: handling over handling and available seconds; handling over logged-in seconds
	'occupancy',
	'utilisation',
	// adherent over scheduled, and logged-in over scheduled seconds
	'adherence',
	'conformance',
	// contacts over logged-in seconds
	'hourlyLoad',
	// over people: favourable answers over all their answers to the other questions of the staff pulse
	'favourable'
] as const;
export type Ratio = (typeof ratios)[number];
export const ratioParts = ['Units', 'Top', 'TopSquares', 'Base', 'BaseSquares', 'Products'] as const;
type RatioMeasure = `${Ratio}${(typeof ratioParts)[number]}`;
/** The measures that a ratio is made of. */
export const ratioMeasures = ratios.flatMap((ratio) => ratioParts.map((part): RatioMeasure => `${ratio}${part}`));

/**
 * How an issue ended, as far as can be seen: `once` with its first contact, `again` after a second, `unresolved` with three
 * contacts or more, with the customer's word that it was not, or abandoned without another try within a day.
 */
export const endings = ['once', 'again', 'unresolved'] as const;
export type Ending = (typeof endings)[number];
/** Customers with a known start, one per issue: how many, their yearly value, and whether they left in (0,30], (30,90], (90,180] days. */
const endingParts = ['Issues', 'Value', 'LeftWithin30', 'LeftWithin90', 'LeftWithin180'] as const;
type EndingMeasure = `${Ending}${(typeof endingParts)[number]}`;
/** The measures that an ending is told by. */
export const endingMeasures = endings.flatMap((ending) => endingParts.map((part): EndingMeasure => `${ending}${part}`));

/** The measures that tell how far customers meet one agent. */
export const agentMeasures = [
	// customers with three contacts or more in 90 days, on the last one of a month, with shares in thousandths: of the contacts,
	// those with the usual agent; of their pairs, those with one agent; of the contacts after the first, those with the agent before
	'agentsMetKnown',
	'usualAgent',
	'usualAgentSquares',
	'agentPairs',
	'agentPairSquares',
	'agentSteps',
	'agentStepSquares',
	// handled contacts whose agent is known, of the whole organisation alone, on the first day of the month: the square of their
	// number, and the sum of the squares of each agent's number
	'monthContactSquares',
	'agentContactSquares'
] as const;

/** The measures that tell into whose hands a contact came. */
export const handedOverMeasures = [
	// transfers of handled contacts whose kind is known, and those that were cold
	'transfersToldApart',
	'coldTransfers',
	// handled contacts of customers for whom somebody is named, and those that reached them
	'namedKnown',
	'namedReached'
] as const;

/** Customers asked after a contact and their answers, on the contact's day where it is known. */
export const surveyMeasures = [
	'surveysAsked',
	'surveysAnswered',
	'saidKnown',
	'saidResolved',
	'npsAnswers',
	'npsPromoters',
	'npsDetractors',
	'effortAnswers',
	'effortEasy'
] as const;

/**
 * The measures that tell how agents are coached and trained: on the first day of the month or, of a small team, of the quarter, only
 * in groups large enough. Squares are over months of an agent.
 */
export const learningMeasures = [
	// in months whose coaching is known: days employed, sessions, and agents with two or more
	'coachingDays',
	'coachingSessions',
	'coachingSeconds',
	'coachingSquares',
	'coachedTwice',
	// agents of whom a pause between two sessions ended in the month
	'coachingPauses',
	// in months whose training is known: full-time days employed
	'trainingDays',
	'trainingSeconds',
	'trainingSquares'
] as const;
