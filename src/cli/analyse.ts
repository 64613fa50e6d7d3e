import { analyses } from '#lib/analyses/analyses.ts';
import type { Analysis, AnalysisResult } from '#lib/analyses/analysis.ts';
import { answerOf } from '#lib/answers/answer-of.ts';
import { questionInWords } from '#lib/answers/question-in-words.ts';
import { getLocale, m } from '#lib/i18n/words.ts';
import { gatherAt } from '#lib/server/analyses/gather-evidence.ts';
import { keptOf } from '#lib/server/analyses/kept-of.ts';
import { runAnalysis } from '#lib/server/analyses/run-analysis.ts';
import { answerLines } from './answer-lines.ts';
import { exitCodes, UsageError, type Verb } from './verb.ts';

/** The analyses of these names, in the order in which a reader meets them; all of them where none is named. */
function chosen(names: readonly string[]): Analysis[] {
	const unknown = names.find((name) => !analyses.some(({ key }) => key === name));
	if (unknown !== undefined) {
		throw new UsageError(
			m.terminal_no_such_analysis({ name: unknown, names: analyses.map(({ key }) => key).join(', ') })
		);
	}
	return analyses.filter(({ key }) => names.length === 0 || names.includes(key));
}

function linesOf(result: AnalysisResult): string[] {
	const answer = answerOf(result);
	return answer ? answerLines(answer) : [];
}

/** `analyse`: puts the questions to what is stored, keeps the answers for the pages, and tells them. */
export const analyse: Verb = {
	flags: { json: { type: 'boolean' } },
	help: () => m.terminal_help_analyse({ names: analyses.map(({ key }) => key).join(', ') }),
	async run({ words, flags, store: open, print, tell }) {
		const asked = chosen(words);
		const store = await open();
		tell(m.analyses_gathering());
		const { evidence, dataVersion } = await gatherAt(store);
		const results: AnalysisResult[] = [];
		let isWhole = true;
		for (const analysis of asked) {
			const question = questionInWords(analysis.key, getLocale());
			tell(m.analyses_running({ question }));
			const { found, failed } = runAnalysis(analysis, evidence);
			await store.keepAnalyses(analysis.key, keptOf(found, dataVersion));
			for (const { result } of found) {
				results.push(result);
				if (!flags.json) linesOf(result).forEach(print);
			}
			for (const { subject, error } of failed) {
				isWhole = false;
				console.error(analysis.key, subject?.id, error);
				tell(m.analyses_failed({ questions: question }));
			}
		}
		if (flags.json) print(JSON.stringify(results));
		return isWhole ? exitCodes.done : exitCodes.failed;
	}
};
