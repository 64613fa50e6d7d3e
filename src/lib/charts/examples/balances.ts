import type { Weight } from '#lib/charts/balance.ts';
import { m } from '#lib/i18n/words.ts';

/** Leaning, level as far as can be told, and unknown. */
export const balanceExamples = (): { name: string; label: string; weight: Weight | null }[] => [
	{ name: 'left', label: m.charts_example_left(), weight: { value: 0.36, low: 0.28, high: 0.44 } },
	{ name: 'level', label: m.charts_example_level(), weight: { value: 0.1, low: -0.05, high: 0.25 } },
	{ name: 'unknown', label: m.charts_example_unknown(), weight: null }
];
