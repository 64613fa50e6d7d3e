import type { AnalysisKept } from '#lib/model/analysis-kept.ts';
import { usualSeed, type Ran } from './run-analysis.ts';

/** What was found of each subject just now, as it is kept, with the version of the records that it rests on. */
export function keptOf(found: Ran['found'], dataVersion: string): Omit<AnalysisKept, 'key'>[] {
	const computedAt = Math.floor(Date.now() / 1000);
	return found.map(({ result, tookMilliseconds }) => ({
		subject: result.subject.id,
		dataVersion,
		seed: usualSeed,
		body: JSON.stringify(result),
		computedAt,
		tookMilliseconds
	}));
}
