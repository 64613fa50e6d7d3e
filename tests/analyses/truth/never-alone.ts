import { expect } from 'vitest';
import { answerOf } from '#lib/answers/answer-of.ts';
import type { TruthCheck } from './truth-world.ts';

/** Wherever an analysis of a target tells of handle time, it tells of what that buys. */
export const truths: readonly TruthCheck[] = [
	{
		title:
			'handle time never stands alone in an answer: whether issues stay solved, and what they take, is told with it',
		of: ['default', 'almost-harmless', 'null'],
		holds: ({ found }) => {
			for (const key of ['target_effect', 'false_economy', 'target_mix'] as const) {
				const result = found(key);
				const names = result.estimates.map(({ name }) => name.replace(/_(later|planned)$/, ''));
				if (names.length === 0) continue;
				expect(names.join(), key).toMatch(/fcr|clawback|contacts_per_issue|work_per_solved|hpi|hpr/);
				const words = answerOf(result, 'en');
				expect(words.estimates.length, key).toBe(names.length);
			}
		}
	}
];
