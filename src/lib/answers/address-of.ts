import { analysisKeys, type AnalysisKey, type Subject } from '#lib/analyses/analysis.ts';

/** What stands for an analysis in an address. */
export const wordOf = (key: AnalysisKey): string => key.replaceAll('_', '-');

/** The analysis that an address names; null where there is none of that name. */
export const keyAt = (word: string): AnalysisKey | null => analysisKeys.find((key) => wordOf(key) === word) ?? null;

/** Where an answer stands, beneath the page of all of them. */
export function addressOf(key: AnalysisKey, subject: Pick<Subject, 'id'> | null): string {
	const of = subject === null || subject.id === 'all' ? '' : `?${new URLSearchParams({ of: subject.id }).toString()}`;
	return `/${wordOf(key)}${of}`;
}
