import { randomUUID } from 'node:crypto';
import type { Kind } from '#lib/model/records.ts';
import { eq } from '../drizzle.ts';
import type { Session } from '../engine.ts';

const versionName = 'data_version';

export async function readSetting({ db, tables: { setting } }: Session, name: string): Promise<string | null> {
	const [row] = await db.select({ value: setting.value }).from(setting).where(eq(setting.name, name));
	return row?.value ?? null;
}

export async function writeSetting({ db, tables: { setting } }: Session, name: string, value: string): Promise<void> {
	await db.insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
}

/** No two states of any two databases share a version. */
export const bumpVersion = (session: Session): Promise<void> => writeSetting(session, versionName, randomUUID());

export const readFactsVersion = async (session: Session): Promise<string> =>
	(await readSetting(session, versionName)) ?? 'empty';

const planVersionName = 'plan_version';

/** For what pages show beside figures, which stay as they are: comments, events, where limits begin again. */
export const bumpPlanVersion = (session: Session): Promise<void> =>
	writeSetting(session, planVersionName, randomUUID());

/** After records of a kind came, changed or went: no figure rests on events. */
export const bumpFor = (session: Session, kind: Kind): Promise<void> =>
	kind === 'events' ? bumpPlanVersion(session) : bumpVersion(session);

export async function readVersion(session: Session): Promise<string> {
	const plan = await readSetting(session, planVersionName);
	const facts = await readFactsVersion(session);
	return plan === null ? facts : `${facts} ${plan}`;
}
