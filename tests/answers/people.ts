import type { AnalysisKey, AnalysisResult, Check, Estimated } from '#lib/analyses/analysis.ts';

/** An estimate in points with an interval of one on each side. */
export const estimated = (name: string, value: number, parts: Partial<Estimated> = {}): Estimated => ({
	...{ name, unit: 'points', value, low: value - 1, high: value + 1, n: { contacts: 9000, agents: 40 }, method: 'raw' },
	...{ p: 0.01, q: 0.02, detectable: 1.4, claim: 1, ...parts }
});

export const check = (name: string, passed: boolean | null): Check => ({ name, passed, value: 12, limit: 20 });

/** A result of everything, to be changed where a test needs it. */
export const resultOf = (key: AnalysisKey, parts: Partial<AnalysisResult>): AnalysisResult => ({
	...{ key, subject: { id: 'all', name: null, fromDay: null }, ending: 'seen', estimates: [], naive: null },
	...{ checks: [], lacking: [], coverage: 0.92, from: '2025-01-01', through: '2026-06-30', pictures: [], ...parts }
});
