import { analysisKeys, type AnalysisKey } from '#lib/analyses/analysis.ts';
import { m } from '#lib/i18n/words.ts';
import { exitCodes, UsageError, type Verb } from './verb.ts';

const names = analysisKeys.join(', ');

/** The analyses of these names; all of them where none is named. */
function chosen(words: readonly string[]): readonly AnalysisKey[] {
	const unknown = words.find((word) => !analysisKeys.some((key) => key === word));
	if (unknown !== undefined) throw new UsageError(m.terminal_no_such_analysis({ name: unknown, names }));
	return words.length === 0 ? analysisKeys : analysisKeys.filter((key) => words.includes(key));
}

/** `analyse`: puts the questions to what is stored, keeps the answers for the pages, and tells them. */
export const analyse: Verb = {
	flags: { json: { type: 'boolean' } },
	help: () => m.terminal_help_analyse({ names }),
	async run({ words, flags, store, print, tell }) {
		const keys = chosen(words);
		// other commands need not wait until all analyses are loaded
		const { putQuestions } = await import('./put-questions.ts');
		const isWhole = await putQuestions(await store(), keys, { isJson: flags.json === true, print, tell });
		return isWhole ? exitCodes.done : exitCodes.failed;
	}
};
