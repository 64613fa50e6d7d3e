import { desc } from '../drizzle.ts';
import {
	definitionsInForce,
	definitionsSchema,
	type Definitions,
	type DefinitionVersion
} from '#lib/model/definitions.ts';
import type { Session } from '../engine.ts';

/** All versions of definitions, newest first; none while the usual holds. */
export async function readDefinitionVersions({ db, tables }: Session): Promise<DefinitionVersion[]> {
	const rows = await db.select().from(tables.definitionVersion).orderBy(desc(tables.definitionVersion.number));
	return rows.map(({ changedBy, body, ...row }) => ({
		...row,
		by: changedBy,
		definitions: definitionsSchema.parse(JSON.parse(body))
	}));
}

/** What records are counted by now. */
export const readDefinitions = async (session: Session): Promise<Definitions> =>
	definitionsInForce(await readDefinitionVersions(session));
