import { expect, test } from 'vitest';
import { analyses } from '#lib/analyses/analyses.ts';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import { questionInWords } from '#lib/answers/question-in-words.ts';
import { readResults } from '#lib/server/analyses/read-results.ts';
import { analyse } from '../../src/cli/analyse.ts';
import { UsageError } from '../../src/cli/verb.ts';
import { callVerb } from '../call-verb.ts';
import { contract } from '../storage/engines.ts';
import { fill } from '../storage/filled.ts';

contract('the questions in the terminal', (fresh) => {
	test('are put all of them when none is named, and each is answered, if only with what is missing', async () => {
		const store = await fresh();
		await fill(store);
		const told = await callVerb(analyse, store);
		const unanswered = analyses.filter(({ key }) => !told.split('\n').includes(questionInWords(key, 'en')));
		expect(unanswered.map(({ key }) => key)).toEqual([]);
	});

	test('that are named are put, their answers are kept for the pages, and told as data when asked for', async () => {
		const store = await fresh();
		await fill(store);
		const printed = await callVerb(analyse, store, { json: true }, ['partner']);
		const results = JSON.parse(printed.split('\n').at(-1) ?? '') as AnalysisResult[];
		expect(new Set(results.map(({ key }) => key))).toEqual(new Set(['partner']));
		const kept = await readResults(store);
		expect(kept.map(({ result }) => result)).toEqual(results);
		expect(kept.every(({ isStale }) => !isStale)).toBe(true);
	});

	test('are refused where there is no such question, with those that there are', async () => {
		const store = await fresh();
		const asked = callVerb(analyse, store, {}, ['horoscope']);
		await expect(asked).rejects.toThrow(UsageError);
		await expect(asked).rejects.toThrow(/horoscope.*target_effect, bunching/);
	});
});
