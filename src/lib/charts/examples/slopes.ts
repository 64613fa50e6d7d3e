import { range } from 'd3-array';
import type { InWords } from '#lib/charts/caption.ts';
import Drawing from '#lib/charts/Slope.svelte';
import { slope, slopeHeight, type SlopeLine, type SlopeSeries } from '#lib/charts/slope.ts';
import { spellValue } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import { randomStream } from '#lib/statistics/random.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

const sites = ['Aarhus', 'Bergen', 'Göteborg', 'Malmö', 'Odense', 'Oslo'];

function slopeOf(names: readonly string[], isOpen: (line: number) => boolean): SlopeSeries {
	const random = randomStream(5, `slope ${names.length}`);
	return {
		unit: 'seconds',
		before: m.charts_example_before(),
		now: m.charts_example_now(),
		lines: names.map((name, line): SlopeLine => {
			const before = Math.round(random.normal(300, 40));
			const change = Math.round(random.normal(-10, 14));
			return {
				name,
				before,
				now: before + change,
				signal: Math.abs(change) > 20 ? 'neither' : null,
				isOpen: isOpen(line),
				isChosen: line === 1
			};
		})
	};
}

/** Sites in spring and in autumn. */
const slopeExamples = (): Record<ExampleName, () => SlopeSeries> => ({
	ordinary: () => slopeOf(sites, () => false),
	gaps: () => slopeOf(sites.slice(0, 4), (line) => line % 2 === 0),
	empty: () => slopeOf([], () => false),
	many: () =>
		slopeOf(
			range(1, 31).map((number) => m.charts_example_team({ number })),
			() => false
		)
});

/** What each line says. */
function slopeInWords({ unit, before, now, lines }: SlopeSeries): InWords {
	const rows = lines.map((line) => [line.name, spellValue(unit, line.before), spellValue(unit, line.now)]);
	return {
		spoken: rows.map(([name = '', first = '', then = '']) =>
			m.charts_said({ at: name, value: `${before} ${first}, ${now} ${then}` })
		),
		twin: {
			columns: [{ name: m.charts_name() }, { name: before, numeric: true }, { name: now, numeric: true }],
			rows
		}
	};
}

export const exampleOf = framed(slopeExamples, {
	drawing: Drawing,
	draw: slope,
	words: slopeInWords,
	heights: ({ lines }) => ({ wide: slopeHeight(lines.length), narrow: slopeHeight(lines.length) })
});
