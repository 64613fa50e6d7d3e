import { distributions, measures, type FactPart } from '#lib/model/fact.ts';
import { byName } from './sums.ts';

/** What is counted of a contact by itself, in groups that a question may leave out; contacts, offered and handled always are. */
const ofContact = {
	rating: ['ratings', 'ratingSum', 'ratingSquares', 'ratingsTop', 'ratingsHighest'],
	menu: ['menuEntered', 'menuExits'],
	wait: [
		...(['abandoned', 'shortAbandoned', 'answeredWaits', 'answeredInTarget', 'abandonedWaits'] as const),
		...(['abandonedInTarget', 'waits', 'excessWaitSeconds', 'excessWaitSquares'] as const),
		...(['answeredWait', 'abandonedWait'] as const)
	],
	way: [
		...(['ivrKnown', 'ivr', 'entriesKnown', 'reentered', 'straightKnown', 'straight'] as const),
		...(['straightWaitKnown', 'straightWithin120'] as const)
	],
	handle: ['handleKnown', 'handleSeconds', 'handleSquares', 'handle', 'handleTens'],
	talk: ['talkKnown', 'talkSeconds', 'talkSquares', 'shortTalks'],
	hold: [
		...(['holdKnown', 'holdSeconds', 'holdSquares', 'holdShareUnits', 'holdShareTop', 'holdShareTopSquares'] as const),
		...(['holdShareBase', 'holdShareBaseSquares', 'holdShareProducts'] as const)
	],
	wrap: ['wrapKnown', 'wrapSeconds', 'wrapSquares'],
	transfers: [
		...(['transfersKnown', 'transfers', 'transferSquares', 'transferred', 'transfersToldApart'] as const),
		'coldTransfers'
	],
	flags: ['flagKnown', 'flagResolved', 'namedKnown', 'namedReached']
} as const satisfies Record<string, readonly FactPart[]>;
type Group = keyof typeof ofContact;
const groups: readonly Group[] = [
	'rating',
	'menu',
	'wait',
	'way',
	'handle',
	'talk',
	'hold',
	'wrap',
	'transfers',
	'flags'
];
const always: readonly FactPart[] = ['contacts', 'offered', 'handled'];

const others = new Set<FactPart>([...measures, ...distributions]);
for (const part of [...Object.values(ofContact).flat(), ...always]) others.delete(part);

/** What a question reads of facts: what else there is need not be counted. */
export class Asked {
	readonly groups: Readonly<Record<Group, boolean>>;
	/** Whether anything is read that takes more than a contact by itself: its chain, surveys, agents' days. */
	readonly others: boolean;
	/** Places of the measures and of the distributions. */
	readonly sums: readonly number[];
	readonly shapes: readonly number[];

	constructor(reads: readonly FactPart[]) {
		const read = new Set(reads);
		this.groups = byName(groups, (group) => ofContact[group].some((part) => read.has(part)));
		this.others = reads.some((part) => others.has(part));
		this.sums = measures.flatMap((measure, place) => (read.has(measure) ? [place] : []));
		this.shapes = distributions.flatMap((distribution, place) => (read.has(distribution) ? [place] : []));
	}
}

/** Everything there is. */
export const everything = new Asked([...measures, ...distributions]);
