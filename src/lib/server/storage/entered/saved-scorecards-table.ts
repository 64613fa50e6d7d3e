import { asc } from '../drizzle.ts';
import { alphabetically } from '#lib/model/alphabetically.ts';
import { savedScorecardSchema, type SavedScorecard, type SavedVersion } from '#lib/model/saved-scorecard.ts';
import type { Session } from '../engine.ts';
import { bumpVersion } from './settings.ts';

/** Every version of every scorecard, oldest first, by their keys. */
async function readVersions({ db, tables: { savedScorecard } }: Session): Promise<Map<string, SavedVersion[]>> {
	const histories = new Map<string, SavedVersion[]>();
	for (const row of await db.select().from(savedScorecard).orderBy(asc(savedScorecard.version))) {
		const { version, key, body, savedBy: by, savedAt } = row;
		const history = histories.get(key) ?? [];
		const scorecard = body === null ? null : savedScorecardSchema.parse(JSON.parse(body));
		histories.set(key, [...history, { version, number: history.length + 1, key, scorecard, by, savedAt }]);
	}
	return histories;
}

/** The newest version of each scorecard that is there, by name. */
export async function readSavedScorecards(session: Session): Promise<(SavedVersion & { scorecard: SavedScorecard })[]> {
	return [...(await readVersions(session)).values()]
		.flatMap((history) => {
			const newest = history.at(-1);
			return newest?.scorecard ? [{ ...newest, scorecard: newest.scorecard }] : [];
		})
		.sort((a, b) => alphabetically(a.scorecard.name, b.scorecard.name));
}

/** The versions of one scorecard, newest first, with those that took it away; none where there never was one. */
export async function readScorecardHistory(session: Session, key: string): Promise<SavedVersion[]> {
	return (await readVersions(session)).get(key)?.toReversed() ?? [];
}

/** A scorecard as it is kept: the same weights in whatever order are the same text. Throws for what is no scorecard. */
function bodyOf(one: SavedScorecard): string {
	const scorecard = savedScorecardSchema.parse(one);
	const weights = Object.entries(scorecard.weights).sort(([a], [b]) => alphabetically(a, b));
	return JSON.stringify({ ...scorecard, weights: Object.fromEntries(weights) });
}

async function append(session: Session, key: string, scorecard: SavedScorecard | null, by: string): Promise<void> {
	const body = scorecard && bodyOf(scorecard);
	const savedAt = Math.floor(Date.now() / 1000);
	await session.db.insert(session.tables.savedScorecard).values({ key, body, savedBy: by, savedAt });
}

/** Makes a new version of each; one that is as it was stays the version it is. */
export async function writeSavedScorecards(
	session: Session,
	scorecards: readonly SavedScorecard[],
	by: string
): Promise<void> {
	for (const scorecard of scorecards) {
		const [newest] = await readScorecardHistory(session, scorecard.key);
		const now = newest?.scorecard ? bodyOf(newest.scorecard) : null;
		if (now !== bodyOf(scorecard)) await append(session, scorecard.key, scorecard, by);
	}
	await bumpVersion(session);
}

/** Puts a former version of a scorecard back as its newest. Throws RangeError when there is no such version to put back. */
export async function restoreScorecard(session: Session, key: string, version: number, by: string): Promise<void> {
	const history = await readScorecardHistory(session, key);
	const scorecard = history.find((one) => one.version === version)?.scorecard;
	if (!scorecard) throw new RangeError(`There is no version ${version} of the scorecard ${key}`);
	await writeSavedScorecards(session, [scorecard], by);
}

/** Takes a scorecard away, its versions stay; does nothing when there is none of this key. */
export async function removeScorecard(session: Session, key: string, by: string): Promise<void> {
	const [newest] = await readScorecardHistory(session, key);
	if (!newest?.scorecard) return;
	await append(session, key, null, by);
	await bumpVersion(session);
}

/** Brings a scorecard that was taken away back as it was; does nothing when it is there, or never was. */
export async function undoRemoveScorecard(session: Session, key: string, by: string): Promise<void> {
	const [newest, before] = await readScorecardHistory(session, key);
	if (!newest || newest.scorecard || !before?.scorecard) return;
	await writeSavedScorecards(session, [before.scorecard], by);
}
