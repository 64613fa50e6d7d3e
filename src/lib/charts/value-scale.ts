import { extent } from 'd3-array';
import type { UnitOfMeasure } from '#lib/i18n/spell.ts';
import { tenth, type Plot } from './box.ts';
import { linear, type Scale } from './linear.ts';
import { ticksOf } from './ticks.ts';

/** What a unit can be at all: an axis goes no further. */
function reachOf(unit: UnitOfMeasure): [number, number] {
	if (unit === 'points') return [-100, 100];
	if (unit === 'score') return [0, 100];
	if (unit === 'doublings') return [-Infinity, Infinity];
	return [0, unit === 'share' ? 1 : Infinity];
}

/** From the least to the largest value with a little air, within what the unit can be; a flat series is shown as flat. */
export function valueDomain(unit: UnitOfMeasure, values: readonly (number | null)[]): [number, number] {
	const [low = 0, high = 1] = extent(values.filter((one) => one !== null));
	const least = unit === 'share' ? 0.02 : Math.max(Math.abs(high) * 0.02, 0.1);
	const air = Math.max((high - low) * 0.08, (least - (high - low)) / 2);
	const [floor, ceiling] = reachOf(unit);
	// differences lie below nothing whatever their unit is
	return [low < 0 ? low - air : Math.max(floor, low - air), Math.min(ceiling, high + air)];
}

/** A scale for values from bottom to top, with few round ticks. */
export function upScale(
	unit: UnitOfMeasure,
	domain: [number, number],
	plot: Plot,
	most = 4
): { y: Scale; up: { y: number; text: string }[] } {
	const y = linear(domain, [plot.bottom, plot.top]);
	return { y, up: ticksOf(unit, ...domain, most).map(({ value, text }) => ({ y: tenth(y(value)), text })) };
}

/** A scale for values from left to right, with few round ticks. */
export function alongScale(
	unit: UnitOfMeasure,
	domain: [number, number],
	plot: Plot,
	most = 4
): { x: Scale; along: { x: number; text: string }[] } {
	const x = linear(domain, [plot.left, plot.right]);
	return { x, along: ticksOf(unit, ...domain, most).map(({ value, text }) => ({ x: tenth(x(value)), text })) };
}
