import { m } from '#lib/i18n/words.ts';
import { controlChart } from './control-chart.ts';
import { controlChartInWords } from './control-chart-in-words.ts';
import { controlChartTwin } from './control-chart-twin.ts';
import { dayLine, type DayLine } from './day-line.ts';
import { dayLineInWords } from './day-line-in-words.ts';
import { eventStudy, type EventStudy } from './event-study.ts';
import { eventStudyInWords } from './event-study-in-words.ts';
import { controlChartExamples } from './examples/control-charts.ts';
import { dayLineExamples } from './examples/day-lines.ts';
import type { ExampleName } from './examples/example-name.ts';
import { eventStudyExamples } from './examples/event-studies.ts';
import { fanExamples } from './examples/fans.ts';
import { funnelExamples, funnelInWords } from './examples/funnels.ts';
import { heatCalendarExamples } from './examples/heat-calendars.ts';
import { histogramExamples, histogramInWords } from './examples/histograms.ts';
import { sankeyExamples, sankeyInWords } from './examples/sankeys.ts';
import { scatterExamples } from './examples/scatters.ts';
import { slopeExamples, slopeInWords } from './examples/slopes.ts';
import { smallMultiplesExamples } from './examples/small-multiples.ts';
import { survivalExamples } from './examples/survivals.ts';
import type { Box, Place } from './box.ts';
import type { InWords } from './caption.ts';
import { fan, type Fan } from './fan.ts';
import { fanInWords } from './fan-in-words.ts';
import { funnel, type FunnelSeries } from './funnel.ts';
import { heatCalendar, heatCalendarHeights, type HeatCalendar } from './heat-calendar.ts';
import { heatCalendarInWords } from './heat-calendar-in-words.ts';
import { histogram, type Histogram } from './histogram.ts';
import { sankey, type Sankey } from './sankey.ts';
import type { Series } from './series.ts';
import { scatter, type Scatter } from './scatter.ts';
import { scatterInWords } from './scatter-in-words.ts';
import { slope, slopeHeight, type SlopeSeries } from './slope.ts';
import { smallMultiples, smallMultiplesHeights, type SmallMultiples } from './small-multiples.ts';
import { smallMultiplesInWords } from './small-multiples-in-words.ts';
import { survival, survivalHeights, type Survival } from './survival.ts';
import { survivalInWords } from './survival-in-words.ts';

export { bulletExamples } from './examples/bullets.ts';
export { balanceExamples } from './examples/balances.ts';
export { exampleNames, type ExampleName } from './examples/example-name.ts';

/** What is drawn, by which kind. */
export type Drawn =
	| { kind: 'control_chart'; data: Series }
	| { kind: 'day_line'; data: DayLine }
	| { kind: 'small_multiples'; data: SmallMultiples }
	| { kind: 'funnel'; data: FunnelSeries }
	| { kind: 'slope'; data: SlopeSeries }
	| { kind: 'histogram'; data: Histogram }
	| { kind: 'scatter'; data: Scatter }
	| { kind: 'sankey'; data: Sankey }
	| { kind: 'event_study'; data: EventStudy }
	| { kind: 'survival'; data: Survival }
	| { kind: 'heat_calendar'; data: HeatCalendar }
	| { kind: 'fan'; data: Fan };

/** An example with all that a frame needs around it. */
export type Example = InWords & {
	name: ExampleName;
	drawn: Drawn;
	heights: { wide: number; narrow: number };
	time: boolean;
	places: (box: Box) => readonly (Place | null)[];
};

const usual = { wide: 300, narrow: 240 };

/** A kind's examples by name, from its data, its geometry and its words. */
function examplesOf<Data>(
	data: Record<ExampleName, () => Data>,
	kind: {
		drawn: (data: Data) => Drawn;
		draw: (data: Data, box: Box) => { places: readonly (Place | null)[] };
		words: (data: Data) => InWords;
		heights?: (data: Data) => { wide: number; narrow: number };
		time?: boolean;
	}
): (name: ExampleName) => Example {
	return (name) => {
		const one = data[name]();
		return {
			name,
			...kind.words(one),
			drawn: kind.drawn(one),
			heights: kind.heights?.(one) ?? usual,
			time: kind.time ?? false,
			places: (box) => kind.draw(one, box).places
		};
	};
}

const slopeHeights = ({ lines }: SlopeSeries): { wide: number; narrow: number } => ({
	wide: slopeHeight(lines.length),
	narrow: slopeHeight(lines.length)
});

/** The same examples for the gallery, the stored pictures and the tests of geometry, in the reader's language. */
export const framedExamples = (): Record<Drawn['kind'], (name: ExampleName) => Example> => ({
	control_chart: examplesOf(controlChartExamples(), {
		drawn: (data) => ({ kind: 'control_chart', data }),
		draw: controlChart,
		words: (data) => ({ spoken: controlChartInWords(data), twin: controlChartTwin(data, m.charts_period()) }),
		time: true
	}),
	day_line: examplesOf(dayLineExamples(), {
		drawn: (data) => ({ kind: 'day_line', data }),
		draw: dayLine,
		words: dayLineInWords,
		time: true
	}),
	small_multiples: examplesOf(smallMultiplesExamples(), {
		drawn: (data) => ({ kind: 'small_multiples', data }),
		draw: smallMultiples,
		words: smallMultiplesInWords,
		heights: smallMultiplesHeights
	}),
	funnel: examplesOf(funnelExamples(), {
		drawn: (data) => ({ kind: 'funnel', data }),
		draw: funnel,
		words: funnelInWords
	}),
	slope: examplesOf(slopeExamples(), {
		drawn: (data) => ({ kind: 'slope', data }),
		draw: slope,
		words: slopeInWords,
		heights: slopeHeights
	}),
	histogram: examplesOf(histogramExamples(), {
		drawn: (data) => ({ kind: 'histogram', data }),
		draw: histogram,
		words: histogramInWords
	}),
	scatter: examplesOf(scatterExamples(), {
		drawn: (data) => ({ kind: 'scatter', data }),
		draw: scatter,
		words: scatterInWords
	}),
	sankey: examplesOf(sankeyExamples(), {
		drawn: (data) => ({ kind: 'sankey', data }),
		draw: sankey,
		words: sankeyInWords
	}),
	event_study: examplesOf(eventStudyExamples(), {
		drawn: (data) => ({ kind: 'event_study', data }),
		draw: eventStudy,
		words: eventStudyInWords
	}),
	survival: examplesOf(survivalExamples(), {
		drawn: (data) => ({ kind: 'survival', data }),
		draw: survival,
		words: survivalInWords,
		heights: survivalHeights
	}),
	heat_calendar: examplesOf(heatCalendarExamples(), {
		drawn: (data) => ({ kind: 'heat_calendar', data }),
		draw: heatCalendar,
		words: heatCalendarInWords,
		heights: heatCalendarHeights
	}),
	fan: examplesOf(fanExamples(), {
		drawn: (data) => ({ kind: 'fan', data }),
		draw: fan,
		words: fanInWords
	})
});
