import { range } from 'd3-array';
import { scatterInWords } from '#lib/charts/scatter-in-words.ts';
import Drawing from '#lib/charts/Scatter.svelte';
import { type Scatter, scatter } from '#lib/charts/scatter.ts';
import { m } from '#lib/i18n/words.ts';
import { randomStream } from '#lib/statistics/random.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

/** Handle time beside the share solved, of made-up units that go together loosely. */
function points(count: number, nameOf: (number: number) => string): Scatter['points'] {
	const random = randomStream(5, `scatter ${count}`);
	return range(count).map((number) => {
		const seconds = random.normal(290, 35);
		return {
			name: nameOf(number + 1),
			x: Math.round(Math.max(60, seconds)),
			y: Math.round(Math.min(0.98, 0.76 + (seconds - 290) / 900 + random.normal(0, 0.04)) * 1000) / 1000
		};
	});
}

/** Few points stand by themselves, many as a density. */
function scatterExamples(): Record<ExampleName, () => Scatter> {
	const axes = {
		x: { unit: 'seconds', name: m.charts_example_handle() },
		y: { unit: 'share', name: m.charts_example_solved() }
	} as const;
	const sites = ['Aarhus', 'Bergen', 'Göteborg', 'Malmö', 'Odense', 'Oslo', 'Trondheim', 'Uppsala'];
	const team = (number: number): string => m.charts_example_team({ number });
	return {
		ordinary: () => ({ ...axes, points: points(sites.length, (number) => sites[number - 1] ?? '') }),
		gaps: () => ({ ...axes, points: [...points(90, team), { name: team(91), x: 900, y: 0.95 }] }),
		empty: () => ({ ...axes, points: [] }),
		many: () => ({ ...axes, points: points(2500, team) })
	};
}

export const exampleOf = framed(scatterExamples, { drawing: Drawing, draw: scatter, words: scatterInWords });
