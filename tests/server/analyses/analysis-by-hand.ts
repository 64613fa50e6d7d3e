import type { Analysis, AnalysisKey, AnalysisResult, Subject } from '#lib/analyses/analysis.ts';

export const everything: Subject = { id: 'all', name: null, fromDay: null };

/** A result that found nothing, of a subject. */
export const resultByHand = (
	key: AnalysisKey,
	subject: Subject = everything,
	more: Partial<AnalysisResult> = {}
): AnalysisResult => ({
	key,
	subject,
	ending: 'nothing_seen',
	estimates: [],
	naive: null,
	checks: [],
	lacking: [],
	coverage: null,
	from: null,
	through: null,
	pictures: [],
	...more
});

/** An analysis of subjects that finds nothing of any, after what `run` does. */
export const analysisByHand = (
	key: AnalysisKey,
	subjects: readonly Subject[] = [everything],
	run: (...asked: Parameters<Analysis['run']>) => Partial<AnalysisResult> = () => ({})
): Analysis => ({
	key,
	subjects: () => [...subjects],
	run: (evidence, subject, running) => resultByHand(key, subject, run(evidence, subject, running))
});
