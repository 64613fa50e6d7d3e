import { survivalInWords } from '#lib/charts/survival-in-words.ts';
import Drawing from '#lib/charts/Survival.svelte';
import { type Survival, survival, type SurvivalCurve, survivalHeights } from '#lib/charts/survival.ts';
import { m } from '#lib/i18n/words.ts';
import { kaplanMeier, type Happening } from '#lib/statistics/kaplan-meier.ts';
import { randomStream } from '#lib/statistics/random.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

/** Issues of which some see a further contact within so many days, and some are lost from sight before. */
function curveOf(
	name: string,
	count: number,
	{ mean, days, step }: { mean: number; days: number; step: number }
): SurvivalCurve {
	const random = randomStream(5, name);
	const happenings = Array.from({ length: count }, (): Happening => {
		const at = Math.ceil(random.exponential(mean) / step) * step;
		const seen = Math.ceil(random.between(days / 3, days * 1.6));
		return at <= Math.min(seen, days) ? { at, events: 1, lost: 0 } : { at: Math.min(seen, days), events: 0, lost: 1 };
	});
	return {
		name,
		steps: kaplanMeier(happenings).map(({ at, survival, low, high }) => ({ at, value: survival, low, high })),
		until: days,
		followed: [0, 0.25, 0.5, 0.75, 1].map((part) => ({
			at: part * days,
			count: happenings.filter(({ at }) => at >= part * days).length
		}))
	};
}

/** How long issues stay without a further contact. */
function survivalExamples(): Record<ExampleName, () => Survival> {
	const shell = { unit: 'days', across: m.charts_example_days() } as const;
	return {
		ordinary: () => ({
			...shell,
			curves: [
				curveOf('Aarhus', 812, { mean: 70, days: 28, step: 1 }),
				curveOf('Odense', 640, { mean: 45, days: 28, step: 1 })
			]
		}),
		gaps: () => ({ ...shell, curves: [{ ...curveOf('Malmö', 34, { mean: 40, days: 28, step: 4 }), followed: [] }] }),
		empty: () => ({ ...shell, curves: [] }),
		many: () => ({ ...shell, curves: [curveOf('Bergen', 9000, { mean: 60, days: 90, step: 0.04 })] })
	};
}

export const exampleOf = framed(survivalExamples, {
	drawing: Drawing,
	draw: survival,
	words: survivalInWords,
	heights: survivalHeights
});
