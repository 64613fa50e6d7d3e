import { describe, expect, test } from 'vitest';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';
import type { Mix } from '#lib/analyses/mixes.ts';
import { mixesInWords } from '#lib/answers/mixes-in-words.ts';

const mix = (policy: Mix['policy'], beatenBy: number | null, wait: number | null = null): Mix => ({
	policy,
	figures: { work_per_solved: 450, people: 1.032, wait, fcr: 0.826, who5: 54.5, return_90: 0.469 },
	beatenBy
});
const mixes = [
	mix({ share: 1, staff: 0 }, 1),
	mix({ share: 0, staff: 0 }, null),
	mix({ share: 0.5, staff: -0.03 }, null),
	mix({ share: 0, staff: 0, ceiling: 50 }, null),
	mix({ share: 0, staff: 0, solving: 1 }, null)
];
const found: AnalysisResult = {
	...{ key: 'target_mix', ending: 'seen', naive: null, coverage: null, from: null, through: null, mixes },
	...{ subject: { id: '1', name: 'Odense', fromDay: 1 }, estimates: [], checks: [], lacking: [], pictures: [] }
};

describe('mixes side by side, in words', () => {
	test('have a column for each figure that is known, in its own unit', () => {
		const told = mixesInWords(found, 'en');
		expect(told?.columns).not.toContain('Time waited in the queue');
		expect(told?.columns).toHaveLength(5);
		expect(told?.rows[0]?.figures).toEqual(['7:30', '103.2\u00a0%', '82.6\u00a0%', '54.5 points', '46.9\u00a0%']);
		const waiting = mixesInWords({ ...found, mixes: [mix({ share: 1, staff: 0 }, null, 31)] }, 'en');
		expect(waiting?.columns).toContain('Time waited in the queue');
	});

	test('say which mix another is as good as in everything, and which that is', () => {
		const told = mixesInWords(found, 'en');
		expect(told?.rows.map(({ beatenBy }) => beatenBy)).toEqual([
			...['Another is as good in everything: 0\u00a0% held to the target', null, null, null, null]
		]);
	});

	test('lead to the form, filled with what was asked', () => {
		const told = mixesInWords(found, 'da');
		expect(told?.rows[3]?.search).toBe('share=0&staff=0&solving=0&ceiling=50');
		expect(told?.rows[3]?.name).toBe('0\u00a0% har målet, højst 50 henvendelser om dagen');
		expect(told?.rows[2]?.search).toBe('share=50&staff=-3&solving=0');
		expect(told?.rows[4]?.search).toContain('solving=100');
	});

	test.each(['en', 'da', 'sv', 'nb'] as const)('are told in every language (%s)', (locale) => {
		for (const { name, beatenBy } of mixesInWords(found, locale)?.rows ?? [])
			for (const said of [name, beatenBy ?? name]) expect(said).not.toMatch(/undefined|null|NaN|\{/);
	});

	test('are not there where none were tried', () => {
		expect(mixesInWords({ ...found, mixes: [] }, 'en')).toBeNull();
	});
});
