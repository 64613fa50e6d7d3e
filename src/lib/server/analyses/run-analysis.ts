import type { Analysis, AnalysisResult, Subject } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { randomStream } from '#lib/statistics/random.ts';

/** Where random draws begin: the same records always tell the same. */
export const usualSeed = 1;

const whole: Subject = { id: 'all', name: null, fromDay: null };

/** What an analysis found of each subject, and of which it broke off; without a subject it did for all. */
export type Ran = {
	found: { result: AnalysisResult; tookMilliseconds: number }[];
	failed: { subject: Subject | null; error: unknown }[];
};

/** Runs an analysis of all its subjects; without any of the whole, so that it says what is lacking. One that breaks off is told, and does not keep the others from running. */
export function runAnalysis(
	analysis: Analysis,
	evidence: Evidence,
	progress: (subject: Subject, share: number) => void = () => {}
): Ran {
	const ran: Ran = { found: [], failed: [] };
	let subjects: Subject[] = [];
	try {
		subjects = analysis.subjects(evidence);
		if (subjects.length === 0) subjects = [whole];
	} catch (error) {
		ran.failed.push({ subject: null, error });
	}
	for (const subject of subjects) {
		const began = performance.now();
		progress(subject, 0);
		try {
			const random = randomStream(usualSeed, `${analysis.key} ${subject.id}`);
			const result = analysis.run(evidence, subject, {
				random,
				progress: (share) => {
					progress(subject, share);
				}
			});
			ran.found.push({ result, tookMilliseconds: Math.round(performance.now() - began) });
		} catch (error) {
			ran.failed.push({ subject, error });
		}
	}
	return ran;
}
