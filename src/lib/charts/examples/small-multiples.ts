import { range } from 'd3-array';
import type { Series, SeriesPoint } from '#lib/charts/series.ts';
import { smallMultiplesInWords } from '#lib/charts/small-multiples-in-words.ts';
import { type SmallMultiples, smallMultiples, smallMultiplesHeights } from '#lib/charts/small-multiples.ts';
import Drawing from '#lib/charts/SmallMultiples.svelte';
import { spellShortDay } from '#lib/i18n/spell-day.ts';
import { m } from '#lib/i18n/words.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { daysFrom } from './days.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

const sites = ['Aarhus', 'Bergen', 'Göteborg', 'Malmö', 'Odense', 'Oslo', 'Trondheim', 'Uppsala', 'Aalborg'];

/** Shares week by week, in ordinary variation but for a drop in one. */
function seriesOf(name: string, weeks: number, drops: boolean): Series {
	const random = randomStream(5, name);
	const mean = random.between(0.72, 0.8);
	const mondays = daysFrom('2024-11-18', weeks * 7).filter((_, day) => day % 7 === 0);
	const fallen = (week: number): boolean => drops && week > weeks * 0.6;
	const points = mondays.map((monday, week): SeriesPoint => {
		const value = Math.round((mean - (fallen(week) ? 0.07 : 0) + random.normal(0, 0.008)) * 1000) / 1000;
		return {
			at: spellShortDay(monday),
			value,
			low: value - 0.02,
			high: value + 0.02,
			beside: null,
			n: 400,
			state: week === weeks - 1 ? 'provisional' : 'final',
			signal: fallen(week) ? 'worse' : null
		};
	});
	return {
		unit: 'share',
		points,
		ends: { first: points[0]?.at ?? '', last: points.at(-1)?.at ?? '' },
		limits: { low: mean - 0.03, mean, high: mean + 0.03 }
	};
}

/** Sites side by side; one of them drops. */
function smallMultiplesExamples(): Record<ExampleName, () => SmallMultiples> {
	const ordinary = sites.map((name) => ({ name, series: seriesOf(name, 26, name === 'Odense') }));
	const withGaps = ({ name, series }: (typeof ordinary)[number], panel: number) => ({
		name,
		series: {
			...series,
			limits: null,
			points: series.points.map((point, week) =>
				panel === 1 || (week + panel) % 9 < 2 || (panel === 2 && week % 2 === 1)
					? { ...point, value: null, low: null, high: null, n: 0 }
					: point
			)
		}
	});
	return {
		ordinary: () => ({ unit: 'share', panels: ordinary }),
		gaps: () => ({ unit: 'share', panels: ordinary.slice(0, 4).map(withGaps) }),
		empty: () => ({ unit: 'share', panels: [] }),
		many: () => ({
			unit: 'share',
			panels: range(1, 22).map((number) => {
				const name = m.charts_example_team({ number });
				return { name, series: seriesOf(`team ${number}`, 100, number % 5 === 0) };
			})
		})
	};
}

export const exampleOf = framed(smallMultiplesExamples, {
	drawing: Drawing,
	draw: smallMultiples,
	words: smallMultiplesInWords,
	heights: smallMultiplesHeights
});
