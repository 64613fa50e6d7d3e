import type { Twin } from '#lib/charts/caption.ts';
import type { Contributions } from '#lib/charts/contributions.ts';
import type { EventStudy } from '#lib/charts/event-study.ts';
import type { Fan } from '#lib/charts/fan.ts';
import type { Histogram } from '#lib/charts/histogram.ts';
import type { IntervalSeries } from '#lib/charts/intervals.ts';
import type { Sankey } from '#lib/charts/sankey.ts';
import type { SlopeSeries } from '#lib/charts/slope.ts';
import type { Survival } from '#lib/charts/survival.ts';

/** What a chart draws, and what its marks say one by one and as a table. */
export type PictureDrawn = { spoken: string[]; twin: Twin } & (
	| { kind: 'event_study'; data: EventStudy }
	| { kind: 'bins'; data: Histogram }
	| { kind: 'waterfall'; data: Contributions }
	| { kind: 'survival'; data: Survival }
	| { kind: 'before_after'; data: SlopeSeries }
	| { kind: 'intervals'; data: IntervalSeries }
	| { kind: 'fan'; data: Fan }
	| { kind: 'paths'; data: Sankey }
);
