import { z } from 'zod';

/** What a reason for contact says of the demand: of value, or a failure to do something or to do it right. */
export const demands = ['value', 'failure', 'chaser', 'complaint'] as const;
export type Demand = (typeof demands)[number];

const seconds = z.int().min(0).max(3600);
const contacts = z.int().min(1).max(1000);

/** The limits by which records are counted: where one is changed, facts are to be derived anew. */
export const cutOffsSchema = z.object({
	/** A wait up to this many seconds keeps the promise of the service level. */
	serviceLevelSeconds: seconds,
	/** Customers who leave the queue in fewer seconds did not give up. */
	shortAbandonSeconds: seconds,
	/** Days of silence that close an issue. */
	issueDays: z.int().min(1).max(60),
	/** A customer key with more contacts than this in any 30 days is shared, and forms no chain. */
	sharedKeyContacts: contacts,
	/** Talk below this many seconds is a very short call. */
	shortTalkSeconds: seconds,
	/** An agent's day with more handled contacts is heavy, and very heavy. */
	heavyContacts: contacts,
	veryHeavyContacts: contacts
});
export type CutOffs = z.infer<typeof cutOffsSchema>;
export type CutOff = keyof CutOffs;

export const usualCutOffs: CutOffs = {
	serviceLevelSeconds: 20,
	shortAbandonSeconds: 10,
	issueDays: 7,
	sharedKeyContacts: 12,
	shortTalkSeconds: 10,
	heavyContacts: 50,
	veryHeavyContacts: 60
};

export const cutOffs = [
	'serviceLevelSeconds',
	'shortAbandonSeconds',
	'issueDays',
	'sharedKeyContacts',
	'shortTalkSeconds',
	'heavyContacts',
	'veryHeavyContacts'
] as const satisfies readonly CutOff[];

/** What the organisation itself settles about how it counts. */
export const definitionsSchema = cutOffsSchema.extend({
	/** The demand that each tagged reason stands for; reasons left out are not classified. */
	demandOf: z.record(z.string(), z.enum(demands)).readonly(),
	/** Cost of an hour that an agent is paid for, in the organisation's currency; null when not told. */
	costPerHour: z.number().min(0).max(1_000_000).nullable(),
	/** Three letters; null when not told. */
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/)
		.nullable()
});
export type Definitions = z.infer<typeof definitionsSchema>;

/** The demand that a reason is tagged with; null for one that nobody tagged. */
export const demandOfReason = ({ demandOf }: Definitions, reason: string): Demand | null =>
	Object.hasOwn(demandOf, reason) ? (demandOf[reason] ?? null) : null;

export const usualDefinitions: Definitions = { ...usualCutOffs, demandOf: {}, costPerHour: null, currency: null };

/** One version of what the organisation has settled, and why it was changed. */
export type DefinitionVersion = {
	/** 1 for the first that somebody made. */
	number: number;
	/** Seconds since 1970. */
	changedAt: number;
	by: string;
	reason: string;
	definitions: Definitions;
};

/** What holds now: the newest version, or the usual before there is any. Newest first. */
export const definitionsInForce = ([newest]: readonly DefinitionVersion[]): Definitions =>
	newest?.definitions ?? usualDefinitions;
