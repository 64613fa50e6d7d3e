import { cutOffs, definitionsInForce, type DefinitionVersion } from '#lib/model/definitions.ts';
import { readDefinitionVersions } from '../entered/definition-versions.ts';
import { deriveAgain } from './derive-again.ts';
import type { Session } from '../engine.ts';
import { bumpVersion } from '../entered/settings.ts';
import type { DefinitionChange } from '../store.ts';

/** Makes a new version, and derives chains and facts anew where a limit that they rest on is another one. */
export async function changeDefinitions(
	session: Session,
	{ definitions, by, reason }: DefinitionChange,
	progress: (share: number) => void = () => {}
): Promise<DefinitionVersion> {
	const versions = await readDefinitionVersions(session);
	const before = definitionsInForce(versions);
	const number = (versions[0]?.number ?? 0) + 1;
	const changedAt = Math.floor(Date.now() / 1000);
	const body = JSON.stringify(definitions);
	await session.db.insert(session.tables.definitionVersion).values({ number, changedAt, changedBy: by, reason, body });
	if (cutOffs.some((one) => before[one] !== definitions[one])) await deriveAgain(session, progress);
	else await bumpVersion(session);
	return { number, changedAt, by, reason, definitions };
}
