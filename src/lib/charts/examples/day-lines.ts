import { dayLineInWords } from '#lib/charts/day-line-in-words.ts';
import { type DayLine, dayLine, type DayPoint } from '#lib/charts/day-line.ts';
import Drawing from '#lib/charts/DayLine.svelte';
import { m } from '#lib/i18n/words.ts';
import { randomStream } from '#lib/statistics/random.ts';
import { daysFrom } from './days.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

/** Handle times that swing by weekday and drift, in seconds. */
function walk(first: string, count: number, name: string): DayPoint[] {
	const random = randomStream(5, name);
	let level = 290;
	return daysFrom(first, count).map((day, place) => {
		level += random.normal(0, 1.2);
		const value = level + 14 * Math.sin((place * 2 * Math.PI) / 7) + random.normal(0, 6);
		return { day, value: Math.round(value * 10) / 10, state: 'final' };
	});
}

/** Lines over days: the last days may change, the last is not over. */
function dayLineExamples(): Record<ExampleName, () => DayLine> {
	const ordinary = walk('2026-08-24', 84, 'ordinary').map((point, place): DayPoint => ({
		...point,
		state: place > 82 ? 'unfinished' : place > 76 ? 'provisional' : 'final'
	}));
	const events = [
		{ day: '2026-09-21', name: m.charts_example_menu() },
		{ day: '2026-09-28', name: m.charts_example_training() }
	];
	return {
		ordinary: () => ({ unit: 'seconds', points: ordinary, events }),
		gaps: () => ({
			unit: 'seconds',
			points: walk('2026-08-24', 84, 'gaps').map((point, place) =>
				place % 7 > 4 || (place > 30 && place < 40) || place === 82 ? { ...point, value: null } : point
			),
			events: []
		}),
		empty: () => ({ unit: 'seconds', points: [], events: [] }),
		many: () => ({
			unit: 'seconds',
			points: walk('2021-01-04', 2100, 'many'),
			events: events.map((event, place) => ({ ...event, day: `202${3 + place}-03-01` }))
		})
	};
}

export const exampleOf = framed(dayLineExamples, {
	drawing: Drawing,
	draw: dayLine,
	words: dayLineInWords,
	time: true
});
