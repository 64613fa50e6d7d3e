import { asc, eq } from '../drizzle.ts';
import { ownMetricSchema, type OwnMetric } from '#lib/model/own-metric.ts';
import type { Session } from '../engine.ts';
import { bumpVersion } from './settings.ts';

/** The metrics that the organisation has defined itself, by their keys. */
export async function readOwnMetrics({ db, tables: { ownMetric } }: Session): Promise<OwnMetric[]> {
	const rows = await db.select().from(ownMetric).orderBy(asc(ownMetric.key));
	return rows.map(({ body }) => ownMetricSchema.parse(JSON.parse(body)));
}

/** Keeps metrics, in the place of those that have their keys. */
export async function writeOwnMetrics(session: Session, metrics: readonly OwnMetric[]): Promise<void> {
	for (const metric of metrics) {
		const body = JSON.stringify(metric);
		await session.db
			.insert(session.tables.ownMetric)
			.values({ key: metric.key, body })
			.onConflictDoUpdate({ target: session.tables.ownMetric.key, set: { body } });
	}
	await bumpVersion(session);
}

/** Removes a metric; does nothing when there is none of this key. */
export async function removeOwnMetric(session: Session, key: string): Promise<void> {
	await session.db.delete(session.tables.ownMetric).where(eq(session.tables.ownMetric.key, key));
	await bumpVersion(session);
}
