import { asc, inArray } from '../drizzle.ts';
import { subjects, type Subject, type Values } from '#lib/facts/subjects.ts';
import type { ToldGroup } from '#lib/facts/told-groups.ts';
import type { Cell, Session } from '../engine.ts';

type KeptVoice = [key: string, team: number, told: Values[]];

/** The groups of people that were ever told of some subjects together. */
export async function readTold(
	{ db, tables: { toldGroup } }: Session,
	of: readonly Subject[] = subjects
): Promise<ToldGroup[]> {
	const rows = await db
		.select()
		.from(toldGroup)
		.where(inArray(toldGroup.subject, [...of]))
		.orderBy(asc(toldGroup.id));
	return rows.map(({ subject, month, isTold, voices }) => ({
		subject: subjectOf(subject),
		month,
		isTold: isTold === 1,
		voices: (JSON.parse(voices) as KeptVoice[]).map(([key, team, told]) => ({ key, team, told }))
	}));
}

/** Puts these groups in the place of all that were ever told of these subjects. */
export async function writeTold(
	{ db, pour, tables: { toldGroup } }: Session,
	of: readonly Subject[],
	groups: readonly ToldGroup[]
): Promise<void> {
	await db.delete(toldGroup).where(inArray(toldGroup.subject, [...of]));
	await pour(
		toldGroup,
		groups.map(({ subject, month, isTold, voices }): Cell[] => {
			const kept = voices.map(({ key, team, told }): KeptVoice => [key, team, told]);
			return [null, subject, month, Number(isTold), JSON.stringify(kept)];
		})
	);
}

function subjectOf(text: string): Subject {
	const subject = subjects.find((one) => one === text);
	if (!subject) throw new RangeError(`nobody is told of ${text}`);
	return subject;
}
