import type { Dimension, Distribution, Measure } from './fact.ts';

/** A stored sum, or count of values in a distribution, that is not what the records give; `reason` null means all reasons. */
export type FactDifference = {
	dimension: Dimension;
	member: string;
	reason: string | null;
	/** With a reason, the Monday of the week. */
	day: string;
	measure: Measure | Distribution;
	stored: number;
	counted: number;
};

/** What came of counting every fact again: how many there are, and which are not what is stored, of these the first. */
export type Verification = {
	facts: number;
	differing: number;
	differences: FactDifference[];
	/** Contacts whose place in an issue is stored otherwise than their customer's contacts give it. */
	differingChains: number;
};
