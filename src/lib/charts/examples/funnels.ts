import { range } from 'd3-array';
import type { InWords } from '#lib/charts/caption.ts';
import Drawing from '#lib/charts/Funnel.svelte';
import { funnel, type FunnelPoint, type FunnelSeries } from '#lib/charts/funnel.ts';
import { spellCount, spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { exactFunnelLimits } from '#lib/statistics/funnel-limits.ts';
import { randomStream } from '#lib/statistics/random.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

const target = 0.78;

/** Shares of units of very different sizes; the third is off. */
function funnelOf(units: number, gaps: boolean): FunnelSeries {
	const random = randomStream(5, `funnel ${units}`);
	const points = range(units).map((unit): FunnelPoint => {
		const weight = Math.round(random.lognormal(260, 0.8)) + 20;
		const value = target + random.normal(0, Math.sqrt((target * (1 - target)) / weight)) - (unit === 2 ? 0.12 : 0);
		const { inner } = exactFunnelLimits(target, weight);
		return {
			name: m.charts_example_team({ number: unit + 1 }),
			value: Math.min(1, value),
			beside: gaps && unit % 3 === 0 ? Math.min(1, value + 0.03) : null,
			weight,
			signal: value < inner.low - 0.04 ? 'worse' : null,
			isOpen: gaps && unit % 4 === 0,
			isChosen: unit === 4
		};
	});
	const largest = Math.max(100, ...points.map(({ weight }) => weight));
	return {
		unit: 'share',
		target,
		targetName: m.charts_example_whole(),
		weightName: m.charts_example_contacts(),
		points,
		limits: range(1, 33).map((step) => {
			const weight = Math.max(20, Math.round((largest * step ** 2) / 32 ** 2));
			return { weight, ...exactFunnelLimits(target, weight) };
		})
	};
}

/** Units around what all of them have in common. */
const funnelExamples = (): Record<ExampleName, () => FunnelSeries> => ({
	ordinary: () => funnelOf(18, false),
	gaps: () => funnelOf(14, true),
	empty: () => funnelOf(0, false),
	many: () => funnelOf(2000, false)
});

/** What each unit says. */
const funnelInWords = ({ unit, weightName, points }: FunnelSeries): InWords => ({
	spoken: points.map(({ name, value }) => m.charts_said({ at: name, value: spellValue(unit, value) })),
	twin: {
		columns: [
			{ name: m.charts_name() },
			{ name: m.charts_value(), numeric: true },
			{ name: weightName, numeric: true }
		],
		rows: points.map(({ name, value, weight }) => [name, spellValue(unit, value), spellCount(weight)])
	}
});

export const exampleOf = framed(funnelExamples, { drawing: Drawing, draw: funnel, words: funnelInWords });
