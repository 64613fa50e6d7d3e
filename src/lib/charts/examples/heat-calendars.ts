import { heatCalendarInWords } from '#lib/charts/heat-calendar-in-words.ts';
import { type CalendarDay, type HeatCalendar, heatCalendar, heatCalendarHeights } from '#lib/charts/heat-calendar.ts';
import Drawing from '#lib/charts/HeatCalendar.svelte';
import { randomStream } from '#lib/statistics/random.ts';
import { daysFrom } from './days.ts';
import type { ExampleName } from './example-name.ts';
import { framed } from './framed.ts';

/** Contacts a day, busy on Mondays and closed on Sundays. */
function contacts(first: string, count: number): CalendarDay[] {
	const random = randomStream(5, `calendar ${count}`);
	return daysFrom(first, count).map((day) => {
		const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
		if (weekday === 0) return { day, value: null, state: 'closed' };
		const usual = weekday === 1 ? 900 : weekday === 6 ? 240 : 640;
		return { day, value: Math.round(random.normal(usual, 70)), state: 'known' };
	});
}

/** Days over both changes of the clock. */
function heatCalendarExamples(): Record<ExampleName, () => HeatCalendar> {
	return {
		ordinary: () => ({ unit: 'count', days: contacts('2025-11-24', 358) }),
		gaps: () => ({
			unit: 'count',
			days: contacts('2026-09-01', 75).map((day, place) =>
				place > 20 && place < 24
					? { ...day, value: null, state: 'missing' }
					: place % 11 === 4
						? { ...day, value: null, state: 'withheld' }
						: day
			)
		}),
		empty: () => ({ unit: 'count', days: [] }),
		many: () => ({ unit: 'count', days: contacts('2021-01-04', 2050) })
	};
}

export const exampleOf = framed(heatCalendarExamples, {
	drawing: Drawing,
	draw: heatCalendar,
	words: heatCalendarInWords,
	heights: heatCalendarHeights
});
