import { range } from 'd3-array';
import type { InWords } from '#lib/charts/caption.ts';
import Drawing from '#lib/charts/Histogram.svelte';
import { type Histogram, histogram } from '#lib/charts/histogram.ts';
import { spellInterval, spellShare } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

/** The shape of handle times: steep at first, with a long end. */
function sharesOf(steps: number, width: number, pile: number | null): number[] {
	const raw = range(steps).map((step) => {
		const seconds = (step + 0.5) * width;
		const usual = Math.exp(-((Math.log(seconds / 230) / 0.55) ** 2) / 2) / seconds;
		return pile !== null && Math.abs(seconds - pile) < width ? usual * 1.6 : usual;
	});
	const sum = raw.reduce((all, one) => all + one, 0);
	return raw.map((one) => one / sum);
}

/** Handle times in steps; one of them piles up just under a target. */
function histogramExamples(): Record<ExampleName, () => Histogram> {
	const shell = { unit: 'seconds', outline: null, marks: [], target: null } as const;
	return {
		ordinary: () => ({
			...shell,
			width: 30,
			shares: sharesOf(30, 30, 285),
			outline: sharesOf(30, 30, null),
			marks: [{ value: 250, label: '50 %' }],
			target: { value: 300, label: m.charts_example_target() }
		}),
		gaps: () => ({
			...shell,
			width: 60,
			shares: sharesOf(16, 60, null).map((share, step) => (step % 5 === 3 ? 0 : share))
		}),
		empty: () => ({ ...shell, width: 30, shares: [] }),
		many: () => ({ ...shell, width: 1, shares: sharesOf(1800, 1, null) })
	};
}

/** What each step says. */
function histogramInWords({ unit, width, shares }: Histogram): InWords {
	const rows = shares.map((share, step) => [spellInterval(unit, step * width, (step + 1) * width), spellShare(share)]);
	return {
		spoken: rows.map(([at = '', value = '']) => m.charts_said({ at, value })),
		twin: { columns: [{ name: m.charts_example_handle() }, { name: m.charts_value(), numeric: true }], rows }
	};
}

export const exampleOf = framed(histogramExamples, { drawing: Drawing, draw: histogram, words: histogramInWords });
