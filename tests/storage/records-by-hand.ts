import type { Contact } from '#lib/model/contact.ts';
import { recipeSchema, type Batch, type ImportEntry, type Issue, type Mode, type Recipe } from '#lib/model/import.ts';
import { plainRecords, type HandKind, type PlainKind, type PlainRecord } from '#lib/model/plain-records.ts';
import type { Kind, Membership, Order, PulseAnswer, Records } from '#lib/model/records.ts';
import type { ImportDraft, Store, Written } from '#lib/server/storage/store.ts';

const secondsADay = 86_400;

/** Noon of a day, UTC, and so many days later. */
export const noon = (day: string, days = 0): number => Date.parse(`${day}T12:00:00Z`) / 1000 + days * secondsADay;

export const dayOf = (instant: number): string => new Date(instant * 1000).toISOString().slice(0, 10);

/** A contact that was handled and whose source says little; its day is the UTC day of its start. */
export function contact(identity: string, startedAt: number, more: Partial<Contact> = {}): Contact {
	return {
		identity,
		customer: null,
		startedAt,
		day: dayOf(startedAt),
		agentStartedAt: null,
		outcome: 'handled',
		direction: null,
		channel: null,
		queue: null,
		reason: null,
		language: null,
		agent: null,
		team: null,
		site: null,
		employer: null,
		ivrSeconds: null,
		ivrEntries: null,
		waitSeconds: null,
		talkSeconds: null,
		holdSeconds: null,
		wrapSeconds: null,
		handleSeconds: null,
		transfers: null,
		coldTransfers: null,
		namedReached: null,
		resolved: null,
		rating: null,
		kept: null,
		...more
	};
}

export const order = (identity: string, customer: string | null, orderedAt: number): Order => ({
	identity,
	customer,
	orderedAt,
	day: dayOf(orderedAt),
	amount: 100
});

export const answer = (
	identity: string,
	team: string,
	day: string,
	who5: number | null,
	recommend: number | null,
	more: Partial<PulseAnswer> = {}
): PulseAnswer => ({
	identity,
	team,
	day,
	who5,
	recommend,
	items: null,
	favourable: null,
	...more
});

export const membership = (agent: string, fromDay: string, more: Partial<Membership> = {}): Membership => ({
	identity: `${agent} ${fromDay}`,
	agent,
	team: null,
	site: null,
	employer: null,
	fromDay,
	untilDay: null,
	...more
});

/** A record of a plain kind of which nothing else is known. */
export function plainRecord<K extends PlainKind>(
	kind: K,
	identity: string,
	more: Partial<PlainRecord<K>>
): PlainRecord<K> {
	const nothing = Object.fromEntries(Object.keys(plainRecords[kind]).map((name) => [name, null]));
	// the model's definition says which values the record has
	return { ...nothing, identity, ...more } as PlainRecord<K>;
}

/** A record that somebody enters by hand, of which nothing else is known. */
export function writtenRecord<K extends HandKind>(kind: K, more: Partial<Written<K>>): Written<K> {
	const nothing = Object.fromEntries(Object.keys(plainRecords[kind]).map((name) => [name, null]));
	return { ...nothing, ...more } as unknown as Written<K>;
}

export const recipe = (kind: Kind, name = 'By hand', kept: string[] = []): Recipe =>
	recipeSchema.parse({ version: 1, name, kind, header: [], fields: {}, identity: [], zone: 'UTC', kept });

export const add: Mode = { name: 'add' };
export const correct: Mode = { name: 'correct' };
export const replace = (from: string, to: string): Mode => ({ name: 'replace', from, to });

export const draft = (kind: Kind, fileName = 'file.csv', mode: Mode = add): ImportDraft => ({
	recipe: recipe(kind),
	fileName,
	fileBytes: 1,
	fileHash: '0'.repeat(64),
	sample: false,
	mode,
	by: 'test',
	fingerprint: null
});

/** Takes batches in, and gives the entry in history. */
export async function takeIn<K extends Kind>(
	store: Store,
	kind: K,
	file: ImportDraft,
	content: AsyncIterable<Batch<K>>,
	options?: { dryRun?: boolean }
): Promise<ImportEntry> {
	return (await store.takeIn(kind, file, content, options)).entry;
}

/** Records as intake hands them over, each batch as it comes. */
export async function* batches<K extends Kind>(...lists: Records[K][][]): AsyncGenerator<Batch<K>> {
	for (const records of lists) yield await Promise.resolve(batch<K>(records));
}

export const batch = <K extends Kind>(records: Records[K][], issues: Issue[] = []): Batch<K> => ({
	records,
	rows: records.map((_, index) => index + 1),
	joined: 0,
	read: records.length + issues.length,
	refused: issues.length,
	issues,
	bytes: 0
});
