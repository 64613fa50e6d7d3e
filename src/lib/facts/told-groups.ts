import { smallestGroup } from '#lib/model/fact.ts';
import { bundle } from './bundle.ts';
import { isSound, type Subject, type Values, type Voice } from './subjects.ts';
import type { PlaceOf } from './team-places.ts';

/** A voice of a group, and its values in every telling of the group so far, the last one last. */
export type ToldVoice = { key: string; team: number; told: Values[] };

/** People who are only ever told of together. */
export type ToldGroup = { subject: Subject; month: string; voices: ToldVoice[]; isTold: boolean };

/**
 * What is told of whom, after records have changed. Whoever was told of stays in one group, and a group only ever parts into
 * groups that may be told by themselves, each of voices with the same history: so nothing that was ever told, added up or
 * subtracted in any way, comes down to fewer than five people. Where a change is of too few, the group is told as
 * before; where too few are left of it, it is not told. Voices that were never told of make groups of their own.
 * Source: metrics.md B14.
 */
export function toldAfter(before: readonly ToldGroup[], voices: readonly Voice[], placeOf: PlaceOf): ToldGroup[] {
	const present = new Map(voices.map((voice) => [nameOf(voice), voice]));
	const known = foundAgain(before, present);
	const after = known.flatMap((group) => retold(group, present));
	for (const { subject, voices: own } of known) for (const { key } of own) present.delete(nameOf({ subject, key }));
	for (const fresh of Map.groupBy(present.values(), ({ subject, month }) => `${subject} ${month}`).values()) {
		for (const group of bundle(fresh, placeOf)) after.push(newGroup(group));
	}
	return after;
}

/** What a voice said when it was last told. */
export const lastTold = ({ told }: ToldVoice): Values => told.at(-1) ?? [];

const nameOf = ({ subject, key }: Pick<Voice, 'subject' | 'key'>): string => `${subject} ${key}`;

/** Voices that went and came again with other keys, as from a file that names its rows in another way, are the same ones. */
function foundAgain(groups: readonly ToldGroup[], present: ReadonlyMap<string, Voice>): ToldGroup[] {
	const names = new Set(groups.flatMap(({ subject, voices }) => voices.map(({ key }) => nameOf({ subject, key }))));
	const fresh = Map.groupBy(
		[...present].flatMap(([name, voice]) => (names.has(name) ? [] : [voice])),
		({ subject, month, team, values }) => JSON.stringify([subject, month, team, values])
	);
	if (fresh.size === 0) return [...groups];
	return groups.map((group) => {
		const { subject, month } = group;
		const voices = group.voices.map((voice) => {
			if (present.has(nameOf({ subject, key: voice.key }))) return voice;
			const again = fresh.get(JSON.stringify([subject, month, voice.team, lastTold(voice)]))?.pop();
			return again ? { ...voice, key: again.key } : voice;
		});
		return { ...group, voices };
	});
}

function newGroup(voices: readonly Voice[]): ToldGroup {
	const [first] = voices;
	if (!first) throw new RangeError('a group of nobody');
	const { subject, month } = first;
	return {
		subject,
		month,
		voices: voices.map(({ key, team, values }) => ({ key, team, told: [values] })),
		isTold: true
	};
}

/** A voice of a group, as it was and as it is, null when it is gone. */
type Change = { was: ToldVoice; is: Voice | null };

function retold(group: ToldGroup, present: ReadonlyMap<string, Voice>): ToldGroup[] {
	const { subject, month } = group;
	const changes = group.voices.map((was): Change => ({
		was,
		is: present.get(nameOf({ subject, key: was.key })) ?? null
	}));
	const parts = [...Map.groupBy(changes, (change) => kindOfChange(group, change)).values()];
	const mayPart = parts.every((part) =>
		isSound(part.map(({ was, is }) => is ?? { ...was, ...group, values: lastTold(was) }))
	);
	if (!mayPart) {
		const gone = changes.filter(({ is }) => is === null).length;
		return [{ ...group, isTold: gone < smallestGroup }];
	}
	return parts.map((part) => ({
		subject,
		month: part[0]?.is?.month ?? month,
		voices: part.map(({ was, is }) => (is ? toldAnew(was, is) : was)),
		isTold: part[0]?.is !== null
	}));
}

/** What became of a voice: when each of its values was first told as it is, or that it never was, and where the voice moved. */
function kindOfChange(group: ToldGroup, { was, is }: Change): string {
	if (!is) return 'gone';
	const values = is.values.map((value, place) => was.told.findIndex((told) => told[place] === value));
	return JSON.stringify([is.team === was.team ? null : is.team, is.month === group.month ? null : is.month, values]);
}

function toldAnew({ told }: ToldVoice, { key, team, values }: Voice): ToldVoice {
	const isSame = told.at(-1)?.every((value, place) => value === values[place]) ?? false;
	return { key, team, told: isSame ? told : [...told, values] };
}
