import type { AnalysisKey, ClaimLevel, Ending } from '#lib/analyses/analysis.ts';
import type { Picture } from '#lib/analyses/picture.ts';

/** An estimate as it is read: its name, value with unit, interval, how many it rests on and the method. */
export type EstimateInWords = {
	name: string;
	value: string;
	interval: string | null;
	n: string;
	method: string;
	/** What would have been found four times in five. */
	detectable: string | null;
	/** Chance of as much from nothing after all that was looked at; null where it was not tested. */
	chance: string | null;
};

/** A check as it is read, with whether it was passed; null where it could not be made. */
export type CheckInWords = { text: string; passed: boolean | null };

/** A picture with what it is called, how it is read, and what its lines are called, by their names in the picture. */
export type PictureInWords = { picture: Picture; title: string; reading: string; names: Record<string, string> };

/** An analysis as a manager reads it. */
export type AnswerInWords = {
	key: AnalysisKey;
	ending: Ending;
	claim: ClaimLevel;
	/** The manager's question. */
	question: string;
	/** Of which target or event, as the organisation calls it; null where it is of everything. */
	of: string | null;
	/** The answer in one sentence, or what cannot be told; its verb is allowed at the level. */
	lead: string;
	/** What belongs to it: the second finding, what it does not count, its assumption. */
	more: string[];
	/** The comparison that misleads, with the sound one. */
	naive: string | null;
	estimates: EstimateInWords[];
	checks: CheckInWords[];
	/** What the data here lack. */
	lacking: string[];
	/** How we know, in plain words. */
	how: string[];
	/** What would change our mind. */
	change: string[];
	pictures: PictureInWords[];
};
