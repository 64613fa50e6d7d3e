import type { Recipe } from '#lib/model/import.ts';
import { hashOf, type Hash } from '../hash.ts';
import type { Session } from '../engine.ts';
import { readSetting, writeSetting } from '../entered/settings.ts';

const settingName = 'contact_id_columns';

/** The columns that, each by itself, identify contacts in the files they came from. */
export async function readIdentityColumns(session: Session): Promise<string[]> {
	const stored: unknown = JSON.parse((await readSetting(session, settingName)) ?? '[]');
	return Array.isArray(stored) ? stored.filter((name) => typeof name === 'string') : [];
}

/** Remembers the column that identifies the contacts a recipe brings, so that other records can name them by it. */
export async function rememberIdentityColumn(session: Session, { combine, identity }: Recipe): Promise<void> {
	const known = await readIdentityColumns(session);
	const fresh = [combine?.by ?? [], identity].flatMap(([name, second]) =>
		name === undefined || second !== undefined || known.includes(name) ? [] : [name]
	);
	if (fresh.length > 0) await writeSetting(session, settingName, JSON.stringify([...known, ...new Set(fresh)]));
}

/** What contacts with an id would be known by, were it written in these columns. */
export const contactHashes = (columns: readonly string[], contactId: string): Hash[] =>
	columns.map((column) => hashOf(`${column}\u001f${contactId}`));
