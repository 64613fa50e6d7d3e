import { storedIn } from '#lib/scorecards/stored-in.ts';
import { metricsOf } from '#lib/server/imports/metrics-of.ts';
import { carried } from '../site-pages.ts';
import { findPlaces } from './find-places.ts';
import { placesOf } from './places.ts';

/** What an address with `q`, and perhaps a question, finds. */
export async function foundFor({ store, ...locals }: App.Locals, params: URLSearchParams) {
	const totals = await locals.totals();
	const places = placesOf(
		{ members: totals.members, metrics: await metricsOf(store), stored: storedIn(totals) },
		carried(params)
	);
	return findPlaces(places, params.get('q') ?? '').map(({ name, group, href }) => ({ name, group, href }));
}
