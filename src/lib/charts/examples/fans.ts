import { range } from 'd3-array';
import { fanInWords } from '#lib/charts/fan-in-words.ts';
import Drawing from '#lib/charts/Fan.svelte';
import { type Fan, fan, type FanPoint } from '#lib/charts/fan.ts';
import { m } from '#lib/i18n/words.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

/** What stays solved, falling once a day holds more than fifty contacts. */
const points = (from: number, to: number, step: number): FanPoint[] =>
	range(from, to, step).map((at) => {
		const value = 0.79 - Math.max(0, at - 50) * 0.004;
		const half = 0.008 + Math.abs(at - 50) * 0.0008;
		return { at, value, low: value - half, high: value + half, low80: value - half * 0.6, high80: value + half * 0.6 };
	});

/** Contacts a day, and how many of them stayed solved. */
function fanExamples(): Record<ExampleName, () => Fan> {
	const shell = {
		unit: 'share',
		across: 'count',
		upName: m.charts_example_solved(),
		acrossName: m.charts_example_contacts(),
		seen: { from: 30, to: 70 }
	} as const;
	return {
		ordinary: () => ({ ...shell, points: points(20, 81, 5) }),
		gaps: () => ({
			...shell,
			seen: null,
			points: points(20, 81, 5).map((point, place) => (place > 5 ? { ...point, low80: null, high80: null } : point))
		}),
		empty: () => ({ ...shell, points: [] }),
		many: () => ({ ...shell, points: points(1, 100, 0.5) })
	};
}

export const exampleOf = framed(fanExamples, { drawing: Drawing, draw: fan, words: fanInWords });
