import { range } from 'd3-array';
import { eventStudyInWords } from '#lib/charts/event-study-in-words.ts';
import { type EventStudy, eventStudy } from '#lib/charts/event-study.ts';
import Drawing from '#lib/charts/EventStudy.svelte';
import { m } from '#lib/i18n/words.ts';
import { randomStream } from '#lib/statistics/random.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

/** Differences in seconds before and after an event that makes contacts shorter. */
function points(before: number, after: number): EventStudy['points'] {
	const random = randomStream(5, `event study ${before}`);
	return range(-before, after).map((at) => {
		const value = at === -1 ? 0 : Math.round((at < 0 ? 0 : -24) + random.normal(0, 5));
		const half = at === -1 ? 0 : Math.round(10 + Math.abs(at) / 3);
		const week = `${at < 0 ? '−' : ''}${Math.abs(at)}`;
		return { at, name: m.charts_example_week({ week }), value, low: value - half, high: value + half };
	});
}

/** Estimates around the start of a new menu. */
function eventStudyExamples(): Record<ExampleName, () => EventStudy> {
	const shell = {
		unit: 'seconds',
		upName: m.charts_example_difference(),
		acrossName: m.charts_period(),
		event: m.charts_example_menu()
	} as const;
	return {
		ordinary: () => ({ ...shell, points: points(8, 12) }),
		gaps: () => ({
			...shell,
			points: points(6, 8).map((point) =>
				point.at === -4 || point.at === 3 ? { ...point, value: null, low: null, high: null } : point
			)
		}),
		empty: () => ({ ...shell, points: [] }),
		many: () => ({ ...shell, points: points(52, 53) })
	};
}

export const exampleOf = framed(eventStudyExamples, { drawing: Drawing, draw: eventStudy, words: eventStudyInWords });
