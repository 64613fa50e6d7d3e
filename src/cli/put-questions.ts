import { analyses } from '#lib/analyses/analyses.ts';
import type { AnalysisKey, AnalysisResult } from '#lib/analyses/analysis.ts';
import { answerOf } from '#lib/answers/answer-of.ts';
import { questionInWords } from '#lib/answers/question-in-words.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { gatherAt } from '#lib/server/analyses/gather-evidence.ts';
import { keptOf } from '#lib/server/analyses/kept-of.ts';
import { runAnalysis } from '#lib/server/analyses/run-analysis.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { answerLines } from './answer-lines.ts';
import type { Call } from './verb.ts';

/** Runs analyses, keeps what each found, and tells it, as lines or all together as JSON; answers whether none broke off. */
export async function putQuestions(
	store: Store,
	keys: readonly AnalysisKey[],
	{ isJson, print, tell }: { isJson: boolean } & Pick<Call, 'print' | 'tell'>
): Promise<boolean> {
	tell(m.analyses_gathering());
	const { evidence, dataVersion } = await gatherAt(store);
	const results: AnalysisResult[] = [];
	let isWhole = true;
	for (const analysis of analyses.filter(({ key }) => keys.includes(key))) {
		const question = questionInWords(analysis.key, getLocale());
		tell(m.analyses_running({ question }));
		const { found, failed } = runAnalysis(analysis, evidence);
		await store.keepAnalyses(analysis.key, keptOf(found, dataVersion));
		const answered = found.map(({ result }) => result);
		if (isJson) results.push(...answered);
		else answered.flatMap(linesOf).forEach(print);
		for (const { error } of failed) {
			isWhole = false;
			tell(m.analyses_failed({ questions: question }));
			console.error(error);
		}
	}
	if (isJson) print(JSON.stringify(results));
	return isWhole;
}

const linesOf = (result: AnalysisResult): string[] => answerLines(answerOf(result));
