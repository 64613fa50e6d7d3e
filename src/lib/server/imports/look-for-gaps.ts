import { z } from 'zod';
import { completenessOf, type DayCompleteness } from '#lib/checks/completeness.ts';
import { addDays } from '#lib/model/day.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { organisationZone } from './organisation-zone.ts';

const daysLookedAt = 182;
const closedDaysSetting = 'closed_days';
const closedDaysSchema = z.array(z.iso.date());

/** Days that a person says were closed. */
export async function closedDays(store: Store): Promise<Set<string>> {
	return new Set(closedDaysSchema.parse(JSON.parse((await store.setting(closedDaysSetting)) ?? '[]')));
}

/** Says that a day was closed, or that it was not. */
export async function markClosed(store: Store, day: string, closed: boolean): Promise<void> {
	const days = await closedDays(store);
	if (closed) days.add(day);
	else days.delete(day);
	await store.saveSetting(closedDaysSetting, JSON.stringify([...days].sort()));
}

/** How whole each day is, from `from` to `to`: where these are left out, the last half year that has contacts. */
export async function lookForGaps(
	store: Store,
	asked: { from?: string; to?: string } = {}
): Promise<DayCompleteness[]> {
	const { contacts } = await store.extent();
	if (!contacts) return [];
	const to = asked.to ?? contacts.through;
	const from = asked.from ?? addDays(to, 1 - daysLookedAt);
	const hours = await store.hourCounts({ from, to });
	return completenessOf(hours, await organisationZone(store), await closedDays(store));
}
