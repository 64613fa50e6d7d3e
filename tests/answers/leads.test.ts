import { describe, expect, test } from 'vitest';
import { analyses } from '#lib/analyses/analyses.ts';
import { answerOf } from '#lib/answers/answer-of.ts';
import { locales } from '#lib/i18n/words.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { livedEvidence } from '../analyses/lived-evidence.ts';
import { levelsOf, templatesOf } from './claim-templates.ts';

const evidence = livedEvidence({ seed: 1, preset: 'default', size: 'small' });
const results = analyses.flatMap((analysis) =>
	analysis
		.subjects(evidence)
		.map((subject) =>
			analysis.run(evidence, subject, { random: randomStream(1, analysis.key), progress: () => undefined })
		)
);

describe.each(locales)('the leading sentences of a small year in %s', (locale) => {
	const templates = templatesOf(locale);
	const answers = results.map((result) => answerOf(result, locale));

	test('come from sentences whose key says the level that was earned, where anything is claimed', () => {
		expect(answers.length).toBeGreaterThan(0);
		const wrong = answers.flatMap((answer) => {
			const { ending, lead, claim, key } = answer;
			const levels = levelsOf(lead, templates);
			const claims = ending === 'seen' || ending === 'nothing_seen';
			return claims === levels.length > 0 && levels.every((level) => level === claim)
				? []
				: [`${key} (${ending}, level ${claim}, said at ${levels.join(' or ') || 'none'}): ${lead}`];
		});
		expect(wrong).toEqual([]);
	});

	test('leave no place unfilled', () => {
		const texts = answers.flatMap((answer) => [answer.lead, ...answer.more, ...answer.how]);
		expect(texts.filter((text) => /undefined|NaN|\{\w+\}/.test(text))).toEqual([]);
	});
});
