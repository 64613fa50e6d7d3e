import { plainRecords, type PlainValue } from '#lib/model/plain-records.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import type { MemberKind } from '../dictionary.ts';

/** What a field is: a value as in plain records, or a word of the contact's own. */
export type FieldType = PlainValue | 'outcome' | 'direction';

export type Fields = Readonly<Record<string, FieldType>>;

type FieldsOf<K extends Kind, Type> = Readonly<Record<Exclude<keyof Records[K], 'identity' | 'kept'>, Type>>;

/** Every kind but contacts, which have words of their own and kept cells. */
export type SimpleKind = Exclude<Kind, 'contacts'>;

const contactFields = {
	customer: 'customer',
	startedAt: 'instant',
	day: 'day',
	agentStartedAt: 'instant',
	outcome: 'outcome',
	direction: 'direction',
	channel: 'channel',
	queue: 'queue',
	reason: 'reason',
	language: 'language',
	agent: 'agent',
	team: 'team',
	site: 'site',
	employer: 'employer',
	ivrSeconds: 'seconds',
	ivrEntries: 'count',
	waitSeconds: 'seconds',
	talkSeconds: 'seconds',
	holdSeconds: 'seconds',
	wrapSeconds: 'seconds',
	handleSeconds: 'seconds',
	transfers: 'count',
	resolved: 'flag',
	rating: 'count',
	coldTransfers: 'count',
	namedReached: 'flag'
} as const satisfies FieldsOf<'contacts', FieldType>;

const simpleFields: { readonly [K in SimpleKind]: FieldsOf<K, PlainValue> } = {
	orders: { customer: 'customer', orderedAt: 'instant', day: 'day', amount: 'amount' },
	pulse: { team: 'team', day: 'day', who5: 'count', recommend: 'count', items: 'count', favourable: 'count' },
	roster: { agent: 'agent', team: 'team', site: 'site', employer: 'employer', fromDay: 'day', untilDay: 'day' },
	...plainRecords
};

/** The fields of a kind of record, in the order of their columns. */
export const fieldsOf = (kind: Kind): Fields => (kind === 'contacts' ? contactFields : simpleFields[kind]);

export const simpleFieldsOf = (kind: SimpleKind): Readonly<Record<string, PlainValue>> => simpleFields[kind];

const memberKinds: readonly FieldType[] = [
	'agent',
	'team',
	'site',
	'employer',
	'queue',
	'channel',
	'reason',
	'language'
] satisfies MemberKind[];

/** Whether a field holds the name of a member. */
export const isMember = (type: FieldType): type is MemberKind => memberKinds.includes(type);

/** The field that says which day a record belongs to, or begins on. */
export const dayField = (kind: Kind): 'day' | 'fromDay' => ('day' in fieldsOf(kind) ? 'day' : 'fromDay');
