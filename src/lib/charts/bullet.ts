import type { UnitOfMeasure } from '#lib/i18n/spell.ts';
import { plotIn, tenth, type Box } from './box.ts';
import { alongScale, valueDomain } from './value-scale.ts';

/** A figure with its interval, against what is to be reached and how far off is still well; all in one unit. */
export type Bullet = {
	unit: UnitOfMeasure;
	value: number | null;
	low: number | null;
	high: number | null;
	target: number;
	band: number | null;
	/** Which way is good; null where neither is. */
	better: 'higher' | 'lower' | null;
};

export type BulletDrawing = {
	plot: { left: number; right: number; top: number; bottom: number };
	middle: number;
	value: number | null;
	interval: { x: number; width: number } | null;
	target: number;
	/** What is still well: about the target, or from its edge on to the good end. */
	well: { x: number; width: number };
	ticks: { x: number; text: string }[];
};

const margin = { left: 8, right: 8, top: 6, bottom: 20 };

/** The values that are well enough, as far as the scale goes. */
function wellOf({ target, band, better }: Bullet, [low, high]: [number, number]): [number, number] {
	const reach = band ?? 0;
	const within = (value: number): number => Math.min(Math.max(value, low), high);
	return [within(better === 'lower' ? low : target - reach), within(better === 'higher' ? high : target + reach)];
}

/** The geometry of a figure against its target, on one level scale. */
export function bullet(data: Bullet, box: Box): BulletDrawing {
	const { unit, value, low, high, target, band } = data;
	const plot = plotIn(box, margin);
	const reach = band ?? 0;
	const domain = valueDomain(unit, [value, low, high, target - reach, target + reach]);
	const { x, along } = alongScale(unit, domain, plot, 3);
	const span = (from: number, to: number) => ({ x: tenth(x(from)), width: tenth(x(to) - x(from)) });
	return {
		plot,
		middle: tenth((plot.top + plot.bottom) / 2),
		value: value === null ? null : tenth(x(value)),
		interval: low === null || high === null ? null : span(Math.max(low, domain[0]), Math.min(high, domain[1])),
		// a file may ask for more than there can be
		target: tenth(x(Math.min(Math.max(target, domain[0]), domain[1]))),
		well: span(...wellOf(data, domain)),
		ticks: along
	};
}
