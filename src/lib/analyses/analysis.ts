import type { Random } from '#lib/statistics/random.ts';
import type { Evidence, TargetHeld } from './evidence.ts';
import type { Mix } from './mixes.ts';
import type { CostSums } from './partner-costs.ts';
import type { Picture } from './picture.ts';
import type { PolicyModel } from './policy.ts';

/** The questions that are analysed, in the order in which a reader meets them. Source: metrics.md C1 to C12. */
export const analysisKeys = [
	'target_effect',
	'bunching',
	'false_economy',
	'wait_or_solved',
	'wellbeing_lag',
	'load',
	'menu_maze',
	'partner',
	'coaching',
	'target_mix',
	'gaming_radar',
	'who_comes_back'
] as const;
export type AnalysisKey = (typeof analysisKeys)[number];

/**
 * How much a method and the checks it passed allow to be said: 0 describe, 1 associate, 2 coincide, 3 compare with a group
 * that would have moved alike, 4 experiment. Source: metrics.md 0.7.
 */
export type ClaimLevel = 0 | 1 | 2 | 3 | 4;

/**
 * What an analysis is of: a target, an event, or the whole. `name` is what the organisation itself calls it; `unit` is whose
 * contacts it is of, left out where it is of everybody's.
 */
export type Subject = { id: string; name: string | null; fromDay: number | null; unit?: TargetHeld['unit'] };

/** An estimate with all that travels with it. `unit` as figures are spelled: points are hundredths of a share, money is in the organisation's currency. */
export type Estimated = {
	/** What is estimated: the end of the key of its words, and of the metric where it is one. */
	name: string;
	unit: 'seconds' | 'days' | 'share' | 'count' | 'rating' | 'score' | 'points' | 'ratio' | 'money';
	value: number | null;
	/** The 95 % interval; null where there are too few to tell one. */
	low: number | null;
	high: number | null;
	/** How many it rests on; left out where it makes no sense. */
	n: { contacts?: number; customers?: number; agents?: number; teams?: number; months?: number };
	/** The end of the key of the method's words. */
	method: string;
	/** Chance of as much from nothing, 0 to 1, and after all that was looked at together; null where it was not tested. */
	p: number | null;
	q: number | null;
	/** What would be found four times in five, in the unit. */
	detectable: number | null;
	claim: ClaimLevel;
};

/** A check that a claim rests on; `passed` is null where the data do not allow it. */
export type Check = { name: string; passed: boolean | null; value: number | null; limit: number | null };

/** What the data here lack for it, by the end of the key of its words. */
export type Lacking = { what: string; have: number | null; need: number | null };

/**
 * How an analysis ended: `seen` something told from nothing; `nothing_seen` where it could have been; `cannot_tell` where the
 * data are too few or a check that everything hangs on failed; `lacking` where what it needs is not there.
 */
export type Ending = 'seen' | 'nothing_seen' | 'cannot_tell' | 'lacking';

/** The answer of an analysis, in numbers. Nothing in it names a person; it is kept as JSON. */
export type AnalysisResult = {
	key: AnalysisKey;
	subject: Subject;
	ending: Ending;
	/** The lead estimate first. */
	estimates: Estimated[];
	/** The comparison that most would make, where it can mislead; told beside the sound one. */
	naive: Estimated | null;
	checks: Check[];
	lacking: Lacking[];
	/** The share of contacts that say what is needed, 0 to 1; null where it makes no sense. */
	coverage: number | null;
	/** ISO days of what was read. */
	from: string | null;
	through: string | null;
	pictures: Picture[];
	/** What can be asked further without the records, and what was asked already: of the target mix alone. */
	model?: PolicyModel;
	mixes?: Mix[];
	/** What solved issues take of a partner and of ourselves, to be asked with prices: of the partner alone. */
	costs?: CostSums;
	/** What an hour costs and in which currency, as the organisation told it when this was found; left out where money plays no part. */
	prices?: Evidence['prices'];
};

/** What a run works with. `progress` is told the share that is done, 0 to 1, and throws when the run is no longer wanted. */
export type Run = { random: Random; progress: (share: number) => void };

export type Analysis = {
	key: AnalysisKey;
	/** What it can be of here, the most telling first; one with the id `all` where it is of everything. */
	subjects: (evidence: Evidence) => Subject[];
	run: (evidence: Evidence, subject: Subject, run: Run) => AnalysisResult;
};
