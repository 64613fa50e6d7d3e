import type { UnitOfMeasure } from '#lib/i18n/spell.ts';
import { plotIn, tenth, type Box, type Place, type Plot } from './box.ts';
import { eventLabels, type EventLabel } from './event-labels.ts';
import { upScale, valueDomain } from './value-scale.ts';

/** A difference in one period, with its 95 % interval; null where none could be told. The period that the others are held against is 0 by definition. */
export type EventStudyPoint = {
	/** Periods since the event: −1 is the last one before it. */
	at: number;
	/** What the period is called. */
	name: string;
	value: number | null;
	low: number | null;
	high: number | null;
};

export type EventStudy = {
	unit: UnitOfMeasure;
	/** What is drawn from bottom to top: a difference of what, in what. */
	upName: string;
	/** What the numbers of the periods count. */
	acrossName: string;
	event: string;
	points: readonly EventStudyPoint[];
};

export type EventStudyDrawing = {
	plot: Plot;
	up: { y: number; text: string }[];
	along: { x: number; text: string }[];
	zero: number;
	/** The time before the event. */
	before: { x: number; width: number };
	event: EventLabel[];
	/** `base` is 0 by definition, `clear` when the interval leaves zero out. */
	estimates: { x: number; y: number; low: number; high: number; kind: 'base' | 'clear' | 'plain' }[];
	places: (Place | null)[];
};

const signed = (at: number): string => (at < 0 ? `−${-at}` : `${at}`);

/** The geometry of an event study: an estimate with its interval for each period around an event. */
export function eventStudy({ unit, event, points }: EventStudy, box: Box): EventStudyDrawing {
	const narrow = box.width < 400;
	const plot = plotIn(box, { left: 54, right: 12, top: 56, bottom: 44 });
	const domain = valueDomain(unit, [...points.flatMap(({ value, low, high }) => [value, low, high]), 0]);
	const { y, up } = upScale(unit, domain, plot);
	const [first = 0, last = 0] = [points[0]?.at, points.at(-1)?.at];
	const step = (plot.right - plot.left) / Math.max(1, last - first + 1);
	const x = (at: number): number => tenth(plot.left + (at - first + 0.5) * step);
	const every = Math.ceil((narrow ? 30 : 34) / step);
	const start = Math.max(plot.left, Math.min(plot.right, x(0) - step / 2));
	return {
		plot,
		up,
		along: points.filter(({ at }) => at % every === 0).map(({ at }) => ({ x: x(at), text: signed(at) })),
		zero: tenth(y(0)),
		before: { x: plot.left, width: tenth(start - plot.left) },
		event: points.length > 0 ? eventLabels([{ x: start, name: event }], plot, box.width) : [],
		estimates: points.flatMap(({ at, value, low, high }) =>
			value === null || low === null || high === null
				? []
				: [
						{
							x: x(at),
							y: tenth(y(value)),
							low: tenth(y(low)),
							high: tenth(y(high)),
							kind: at === -1 && low === 0 && high === 0 ? 'base' : low > 0 || high < 0 ? 'clear' : 'plain'
						}
					]
		),
		places: points.map(({ at, value }) => (value === null ? null : { x: x(at), y: tenth(y(value)) }))
	};
}
