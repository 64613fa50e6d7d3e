import { addDays } from '#lib/model/day.ts';
import type { NamedDimension } from '#lib/model/fact.ts';
import { touches, type Happening, type Plan } from '#lib/targets/plan.ts';
import type { Trend } from './scorecard.ts';

/**
 * The events in the week or month that a trend's signal began in: those that touch the unit; of the whole, those of any
 * unit. Oldest first, none where there is no signal. That they coincide is all that is said.
 */
export function eventsAt(
	plan: Plan,
	{ reading, points }: Pick<Trend, 'reading' | 'points'>,
	unit: { dimension: NamedDimension; member: string } | null
): Happening[] {
	if (reading.code !== 'signal') return [];
	const { since } = reading;
	const through = points.find(({ from }) => from === since)?.to ?? addDays(since, 6);
	return plan.events
		.filter(({ fromDay }) => fromDay >= since && fromDay <= through)
		.filter((event) => !unit || touches(event.unit, unit, plan.homes))
		.sort((a, b) => (a.fromDay === b.fromDay ? 0 : a.fromDay < b.fromDay ? -1 : 1));
}
