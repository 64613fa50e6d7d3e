import { exploredIn } from '#lib/explorations/explore-asked.ts';
import { countryOf, weekdaysOf, type Weekdays } from '#lib/explorations/weekdays.ts';
import { withCounterweights } from '#lib/explorations/with-counterweights.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import { holidayCountries, type HolidayCountry } from '#lib/model/holidays.ts';
import { organisationZone } from '#lib/server/imports/organisation-zone.ts';
import { askedOf, type AskedOfView } from '../view-of.ts';
import { viewedOf } from '../viewed-of.ts';

export type DaysView = AskedOfView & { metric: Metric; isTold: boolean; weekdays: Weekdays; seconds: number | null };

const mostBeside = 2;

/** What the page and its download show. */
export async function viewOf(locals: App.Locals, url: URL): Promise<DaysView | null> {
	const asked = await askedOf(locals, url);
	const explored = asked && exploredIn(url.searchParams, asked.question, asked.known, asked.metrics);
	if (!explored) return null;
	const { metric } = explored;
	const { view, metrics, seconds } = await viewedOf(locals, asked);
	const zone = await organisationZone(locals.store);
	const country = countryIn(url.searchParams.get('holidays'), zone);
	const isTold = metrics.includes(metric);
	const shown = isTold ? withCounterweights(metric, metrics, mostBeside) : [];
	return { ...asked, metric, isTold, weekdays: weekdaysOf(view, asked.question, shown, { country, zone }), seconds };
}

function countryIn(asked: string | null, zone: string): HolidayCountry | null {
	if (asked === 'none') return null;
	return holidayCountries.find((country) => country === asked) ?? countryOf(zone);
}
