import type { AnalysisResult, Estimated } from '#lib/analyses/analysis.ts';

/** An estimate in points that is told from nothing, unless other things are said of it. */
export const estimate = (more: Partial<Estimated> = {}): Estimated => ({
	name: 'same_mix_difference',
	unit: 'points',
	value: -5.2,
	low: -6.1,
	high: -4.3,
	n: { contacts: 12_400, agents: 82 },
	method: 'standardised',
	p: 0.0004,
	q: 0.0008,
	detectable: 1.3,
	claim: 1,
	...more
});

/** What the partner is found to be, over everything, unless other things are said of it. */
export const result = (more: Partial<AnalysisResult> = {}): AnalysisResult => ({
	key: 'partner',
	subject: { id: 'all', name: null, fromDay: null },
	ending: 'seen',
	estimates: [estimate()],
	naive: null,
	checks: [],
	lacking: [],
	coverage: 0.812,
	from: '2026-01-01',
	through: '2026-03-31',
	pictures: [],
	...more
});

/** A result that is kept and of the newest data. */
export const kept = (more: Partial<AnalysisResult> = {}, computedAt = 1_800_000_000, isStale = false) => ({
	result: result(more),
	computedAt,
	isStale
});
