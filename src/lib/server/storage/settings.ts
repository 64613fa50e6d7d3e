import { randomUUID } from 'node:crypto';
import { eq } from './drizzle.ts';
import type { Session } from './engine.ts';

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

export const readVersion = async (session: Session): Promise<string> =>
	(await readSetting(session, versionName)) ?? 'empty';
