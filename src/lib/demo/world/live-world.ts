import { randomStream } from '#lib/statistics/random.ts';
import { openArrivals } from './arrivals.ts';
import { calendarTo, type Calendar } from './calendar.ts';
import { openCrew, type Crew } from './crew.ts';
import { openCustomers } from './customers.ts';
import { liveDay, type LivedDay } from './live-day.ts';
import type { Waiting } from './lived.ts';
import type { Preset } from './organisation.ts';

/** The whole world, whatever is exported of it. `endsOn` is its last day. */
export type WorldOptions = { seed: number; endsOn: string; preset: Preset };

/** `days` can be lived through once; the crew's months are all known when it is over. */
export type World = { calendar: Calendar; crew: Crew; days: () => Generator<LivedDay, void, undefined> };

/**
 * A world that is lived day by day, so that it never lies in memory whole. The same seed gives the same world; what people
 * are, and who calls when, is the same with and without the target. Source: metrics.md D.
 */
export function openWorld({ seed, endsOn, preset }: WorldOptions): World {
	const calendar = calendarTo(endsOn);
	const crew = openCrew(seed, calendar, preset);

	function* days(): Generator<LivedDay, void, undefined> {
		const arrivals = openArrivals(seed, calendar, openCustomers(seed));
		const outcomes = randomStream(seed, 'outcomes');
		const later = new Map<number, Waiting[]>();
		let month = 0;
		let contacts = 0;
		const comeLater = (waiting: Waiting, day: number) => {
			const open = calendar.nextOpen(day);
			if (open === null) return;
			const known = later.get(open);
			if (known) known.push(waiting);
			else later.set(open, [waiting]);
		};
		for (let day = 0; day < calendar.days; day++) {
			if (calendar.monthOf(day) !== month) crew.beginMonth((month = calendar.monthOf(day)));
			if (!calendar.isOpen(day)) continue;
			const { issues, crowding } = arrivals(day);
			const queue = [...issues, ...(later.get(day) ?? [])];
			later.delete(day);
			const { kappa } = preset;
			const nextNumber = () => contacts++;
			yield liveDay({ seed, day, month, crew, outcomes, kappa, crowding, queue, comeLater, nextNumber });
		}
	}
	return { calendar, crew, days };
}
