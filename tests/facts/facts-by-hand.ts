import type { CountedContact } from '#lib/facts/count-contact.ts';
import { Tally, type Members } from '#lib/facts/tally.ts';
import { measures, type DailyFact, type Dimension, type Measure, type Sums } from '#lib/model/fact.ts';

export const nowhere: Members = {
	site: null,
	team: null,
	queue: null,
	channel: null,
	reason: null,
	language: null,
	employer: null
};

/** A handled contact of 2 March 2026 of which nothing else is known. */
export const counted = (more: Partial<CountedContact> = {}): CountedContact => ({
	day: '2026-03-02',
	outcome: 'handled',
	direction: null,
	ivrSeconds: null,
	ivrEntries: null,
	waitSeconds: null,
	talkSeconds: null,
	holdSeconds: null,
	wrapSeconds: null,
	handleSeconds: null,
	transfers: null,
	coldTransfers: null,
	namedReached: null,
	resolved: null,
	rating: null,
	...more
});

/** The measures of a fact that are not zero. */
export const spoken = (sums: Sums): Partial<Sums> =>
	Object.fromEntries(measures.flatMap((measure) => (sums[measure] === 0 ? [] : [[measure, sums[measure]]])));

export const factsOf = (tally: Tally, dimension: Dimension = 'all'): DailyFact[] => [
	...tally.facts(dimension, (member) => `${dimension} ${member}`)
];

/** What was put into the one day of a tally; nothing when there is none. */
export function sumsOf(fill: (tally: Tally) => void): Partial<Sums> {
	const tally = new Tally();
	fill(tally);
	const [fact] = factsOf(tally);
	return fact ? spoken(fact.sums) : {};
}

export const only = (sums: Partial<Sums>, ...wanted: Measure[]): Partial<Sums> =>
	Object.fromEntries(wanted.map((measure) => [measure, sums[measure] ?? 0]));
