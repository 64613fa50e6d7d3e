import { error } from '@sveltejs/kit';
import { keyAt } from '#lib/answers/address-of.ts';
import { m } from '#lib/i18n/words.ts';
import { readResults, type KeptResult } from '#lib/server/analyses/read-results.ts';
import type { AnalysisKey, Ending } from '#lib/analyses/analysis.ts';

/** What a manager wants to see first of several. */
const endings: readonly Ending[] = ['seen', 'nothing_seen', 'cannot_tell', 'lacking'];

/** What was found for the question that an address names: of the subject it names, else of the one with most to tell. */
export async function keptAt(
	{ store }: App.Locals,
	word: string,
	params: URLSearchParams
): Promise<{ key: AnalysisKey; all: KeptResult[]; chosen: KeptResult | null }> {
	const key = keyAt(word);
	if (!key) error(404, m.analyses_no_question());
	const all = (await readResults(store))
		.filter(({ result }) => result.key === key)
		.toSorted((a, b) => endings.indexOf(a.result.ending) - endings.indexOf(b.result.ending));
	const chosen = all.find(({ result }) => result.subject.id === params.get('of')) ?? all[0] ?? null;
	return { key, all, chosen };
}
