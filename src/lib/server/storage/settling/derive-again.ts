import { sql } from '../drizzle.ts';
import { areCountedAlike, factsRestOn } from '#lib/facts/rest-on.ts';
import { Tally } from '#lib/facts/tally.ts';
import { readDefinitions } from '../entered/definition-versions.ts';
import type { Engine, Session } from '../engine.ts';
import { bumpVersion, readSetting, writeSetting } from '../entered/settings.ts';
import { settleChains } from './settle-chains.ts';
import { countFactsAgain } from './settle-facts.ts';
import { lastIdOf, pagesOf } from '../sql.ts';

const restOnName = 'facts_rest_on';

/** The setting that says how many seconds it took the last time. */
const deriveSecondsName = 'derive_seconds';

/** The setting that says since when a newer program counts records in another way, in seconds since 1970. */
const countedAnewName = 'counted_anew_at';

// of the time it takes, about so much goes into chains and into days; the rest is all that is counted from other records
const chainsShare = 0.45;
const daysShare = 0.45;

/** Derives chains and facts anew from all stored records; `progress` is told the share that is done, 0 to 1. */
export async function deriveAgain(session: Session, progress: (share: number) => void = () => {}): Promise<void> {
	const { db, tables } = session;
	const began = performance.now();
	const last = await lastIdOf(session, tables.customer);
	await db.delete(tables.chain);
	const customers = (after: number) =>
		sql`select ${tables.customer.id} as "page" from ${tables.customer} where ${tables.customer.id} > ${after}
			order by ${tables.customer.id}`;
	for await (const rows of pagesOf(session, customers)) {
		const numbers = rows.map(({ page }) => page);
		await settleChains(session, new Tally([]), new Set(numbers));
		progress((chainsShare * (numbers.at(-1) ?? 0)) / last);
	}
	await countFactsAgain(session, (share) => {
		progress(chainsShare + share * daysShare);
	});
	await writeSetting(session, restOnName, factsRestOn(await readDefinitions(session)));
	await writeSetting(session, deriveSecondsName, String(Math.ceil((performance.now() - began) / 1000)));
	await bumpVersion(session);
}

/** Derives chains and facts anew where they rest on other measures or other ways of counting than the program's. */
export async function deriveWhereOutdated(engine: Engine): Promise<void> {
	const restingOn = async (session: Session) => ({
		before: await readSetting(session, restOnName),
		now: factsRestOn(await readDefinitions(session))
	});
	const found = await restingOn(engine);
	if (found.before === found.now) return;
	await engine.transact(async (session) => {
		// of two that open it at once, the second finds it done
		const { before, now } = await restingOn(session);
		if (before === now) return;
		await deriveAgain(session);
		if (before !== null && !areCountedAlike(before, now))
			await writeSetting(session, countedAnewName, String(Math.floor(Date.now() / 1000)));
	});
}
