import type { Store } from '#lib/server/storage/store.ts';

/** The IANA zone whose midnight divides the organisation's days. */
export const organisationZone = async (store: Store) => (await store.setting('zone')) ?? 'Europe/Copenhagen';
