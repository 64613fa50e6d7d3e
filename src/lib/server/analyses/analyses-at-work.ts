import type { AnalysisKey, Subject } from '#lib/analyses/analysis.ts';

/** How far analyses are. */
export type AnalysesState = {
	/** What is analysed now, with the share of it that is done, 0 to 1. */
	running: { key: AnalysisKey; subject: Subject; share: number } | null;
	/** Whether what is stored is still being read, before the first is analysed. */
	isGathering: boolean;
	/** What waits, the next first. */
	queued: AnalysisKey[];
	/** What broke off since the last start from rest; the log says why. Without a subject it is all of the analysis. */
	failed: { key: AnalysisKey; subject: Subject | null }[];
};

/** Analyses as jobs: they run in a thread, one after another, and what they find is kept. */
export interface Analyses {
	/** Runs analyses of all their subjects, every analysis when left out; what waits or runs already is not run twice. */
	start(keys?: readonly AnalysisKey[]): void;
	state(): AnalysesState;
	/** Stops what runs, and forgets what waits; what was found before stays. */
	cancel(): void;
	/** Resolves when nothing runs or waits, at the latest after so many milliseconds. */
	waitFor(milliseconds: number): Promise<void>;
}
