import { asc, eq } from '../drizzle.ts';
import type { AnalysisKept } from '#lib/model/analysis-kept.ts';
import type { Session } from '../engine.ts';
import { bumpPlanVersion } from './settings.ts';

/** What analyses found, by analysis, of each in the order in which it was given. */
export async function readAnalyses({ db, tables: { analysis } }: Session): Promise<AnalysisKept[]> {
	const rows = await db.select().from(analysis).orderBy(asc(analysis.key), asc(analysis.place));
	return rows.map(({ key, subject, dataVersion, seed, body, computedAt, tookMilliseconds }) => ({
		key,
		subject,
		dataVersion,
		seed,
		body,
		computedAt,
		tookMilliseconds
	}));
}

/** Keeps what one analysis found, in the place of what it found before; no figure rests on it. */
export async function keepAnalyses(
	session: Session,
	key: string,
	found: readonly Omit<AnalysisKept, 'key'>[]
): Promise<void> {
	const { analysis } = session.tables;
	await session.db.delete(analysis).where(eq(analysis.key, key));
	for (const [place, one] of found.entries()) await session.db.insert(analysis).values({ ...one, key, place });
	await bumpPlanVersion(session);
}
