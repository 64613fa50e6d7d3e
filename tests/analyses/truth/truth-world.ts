import type { AnalysisKey, AnalysisResult } from '#lib/analyses/analysis.ts';
import { analyses } from '#lib/analyses/analyses.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import type { PresetName } from '#lib/demo/world/organisation.ts';
import type { Period, Truth } from '#lib/demo/world/truth.ts';
import { randomStream } from '#lib/statistics/random.ts';

/** Of each part of the story, in Odense, Malmö and Tallinn: what was true, whatever contacts say of it. */
export type TruthBySite = Record<Period, readonly [odense: Truth, malmo: Truth, tallinn: Truth]>;

/** What is true of a world, and of the same people and customers in the world without the target. */
export type Ledger = { on: TruthBySite; off: TruthBySite };

/** A world at the sample size, what is true of it, and what analyses find in it: each is run once, however often it is asked. */
export type TruthWorld = {
	preset: PresetName;
	seed: number;
	evidence: Evidence;
	ledger: Ledger;
	/** The result for a subject by its id; for the first subject where it is left out. */
	found: (key: AnalysisKey, subject?: string) => AnalysisResult;
};

/** Something that an analysis must find in every world of some presets. */
export type TruthCheck = { title: string; of: readonly PresetName[]; holds: (world: TruthWorld) => void };

/** Runs analyses of a world when they are asked for, and keeps what they found. */
export function openFindings(evidence: Evidence, seed: number): TruthWorld['found'] {
	const kept = new Map<string, AnalysisResult>();
	return (key, id) => {
		const analysis = analyses.find((one) => one.key === key);
		if (!analysis) throw new Error(`there is no analysis ${key}`);
		const subject = analysis.subjects(evidence).find((one) => id === undefined || one.id === id);
		if (!subject) throw new Error(`${key} has no subject ${id ?? 'at all'}`);
		const name = `${key} ${subject.id}`;
		let result = kept.get(name);
		if (!result) {
			result = analysis.run(evidence, subject, { random: randomStream(seed, name), progress: () => {} });
			kept.set(name, result);
		}
		return result;
	};
}
