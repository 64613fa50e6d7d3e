import { reconcile, type Reconciliation } from '#lib/checks/reconcile.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { organisationZone } from './organisation-zone.ts';

const anyDay = { from: '0001-01-01', to: '9999-12-31' };
const secondsAnHour = 3600;

/** Holds the contacts taken in against the totals that their source counted; null where there are none of either. */
export async function reconcileTotals(store: Store): Promise<Reconciliation | null> {
	const totals = await store.plainRecords('totals', anyDay);
	const { contacts } = await store.extent();
	// a report may count the same contacts once by agent and once in all
	const inAll = totals.filter(({ agent }) => agent === null);
	const counted = (inAll.length > 0 ? inAll : totals).flatMap(({ day, startedAt, intervalSeconds, ...counts }) => {
		const byHour = startedAt !== null && intervalSeconds !== null && intervalSeconds <= secondsAnHour;
		return day === null ? [] : [{ ...counts, day, startedAt: byHour ? startedAt : null }];
	});
	if (counted.length === 0 || !contacts) return null;
	const hours = await store.hourCounts({ from: contacts.from, to: contacts.through });
	const zone = await organisationZone(store);
	const dayOf = (epochSeconds: number) =>
		Temporal.Instant.fromEpochMilliseconds(epochSeconds * 1000)
			.toZonedDateTimeISO(zone)
			.toPlainDate()
			.toString();
	return reconcile(hours, counted, dayOf);
}
