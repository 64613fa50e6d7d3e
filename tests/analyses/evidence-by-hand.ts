import type { AgentDayTold, EventSeen, Evidence, TargetHeld } from '#lib/analyses/evidence.ts';
import { none } from '#lib/model/contact-columns.ts';
import type { Outcome } from '#lib/model/contact.ts';
import { addDays } from '#lib/model/day.ts';
import { usualCutOffs, type CutOffs } from '#lib/model/definitions.ts';
import type { NamedDimension } from '#lib/model/fact.ts';
import { columnsByHand } from './columns-by-hand.ts';
import { openNames } from './names-by-hand.ts';

export { dayNumber } from '#lib/model/day.ts';
/** The ISO day of a number. */
export const isoDay = (number: number): string => addDays('1970-01-01', number);

/**
 * A contact as a source tells it, by names: only the day must be given, the rest is not known, and it was handled. Without
 * `startedAt` it began at ten, and seconds later for each one told before. Chains are made by the product's own rule.
 */
export type ContactByHand = { [Name in NamedDimension | 'agent']?: string | null } & {
	day: number;
	startedAt?: number;
	outcome?: Outcome;
	customer?: string | null;
	ivrSeconds?: number | null;
	ivrEntries?: number | null;
	waitSeconds?: number | null;
	talkSeconds?: number | null;
	wrapSeconds?: number | null;
	handleSeconds?: number | null;
	transfers?: number | null;
	resolved?: boolean | null;
	rating?: number | null;
	saidSolved?: boolean | null;
	asked?: boolean | null;
};

type ByName<Row> = Omit<Row, 'agent' | 'team'> & { [Name in keyof Row & ('agent' | 'team')]: string };
type Rows<Name extends keyof Evidence> = Evidence[Name] extends readonly (infer Row)[] ? readonly ByName<Row>[] : never;

/** Evidence with agents, teams and customers by name; what is left out is empty. Days are numbers. */
export type EvidenceParts = {
	contacts?: readonly ContactByHand[];
	cutOffs?: CutOffs;
	/** Where it is left out, the last day of the contacts. */
	throughDay?: number;
	isSampled?: boolean;
	orders?: Iterable<{ customer: string; day: number }>;
	customers?: Iterable<{ customer: string; fromDay: number; untilDay: number; yearlyValue?: number }>;
	prices?: Evidence['prices'];
	agentDays?: readonly (Partial<Omit<AgentDayTold, 'agent' | 'day'>> & { agent: string; day: number })[];
	pulse?: Rows<'pulse'>;
	absence?: Rows<'absence'>;
	employment?: Rows<'employment'>;
	coaching?: Rows<'coaching'>;
	roster?: Rows<'roster'>;
	targets?: readonly TargetHeld[];
	events?: readonly EventSeen[];
};

/** What analyses read, from a story that is told by hand. */
export function evidenceByHand(parts: EvidenceParts): Evidence {
	const names = openNames();
	const keys = new Map<string, number>();
	const customerOf = (key: string) => {
		let number = keys.get(key);
		if (number === undefined) keys.set(key, (number = keys.size + 1));
		return number;
	};
	const agentOf = <Row extends { agent: string }>(row: Row) => ({ ...row, agent: names.numberOf('agent', row.agent) });
	const teamOf = <Row extends { team: string }>(row: Row) => ({ ...row, team: names.numberOf('team', row.team) });
	const { cutOffs = usualCutOffs } = parts;
	const contacts = columnsByHand(parts.contacts ?? [], names, customerOf, cutOffs);
	const orders = [...(parts.orders ?? [])]
		.map(({ customer, day }) => ({ customer: customerOf(customer), day }))
		.sort((a, b) => a.customer - b.customer || a.day - b.day);
	const customers = [...(parts.customers ?? [])]
		.map(({ customer, ...told }) => ({ yearlyValue: none, ...told, customer: customerOf(customer) }))
		.sort((a, b) => a.customer - b.customer);
	return {
		contacts,
		cutOffs,
		throughDay: parts.throughDay ?? contacts.day.at(-1) ?? 0,
		isSampled: parts.isSampled ?? false,
		orders: columnsOf(orders, ['customer', 'day']),
		customers: columnsOf(customers, ['customer', 'fromDay', 'untilDay', 'yearlyValue']),
		prices: parts.prices ?? { hour: null, currency: null },
		agentDays: (parts.agentDays ?? []).map((told) => agentOf({ ...untold, ...told })),
		pulse: (parts.pulse ?? []).map(teamOf),
		absence: (parts.absence ?? []).map(agentOf),
		employment: (parts.employment ?? []).map(agentOf),
		coaching: (parts.coaching ?? []).map(agentOf),
		roster: (parts.roster ?? []).map((row) => teamOf(agentOf(row))),
		targets: parts.targets ?? [],
		events: parts.events ?? []
	};
}

const untold = {
	contacts: null,
	handlingSeconds: null,
	scheduledSeconds: null,
	loggedInSeconds: null,
	availableSeconds: null,
	adherentSeconds: null
};

const columnsOf = <Name extends string>(rows: readonly Record<Name, number>[], names: readonly Name[]) =>
	Object.fromEntries(names.map((name) => [name, Int32Array.from(rows, (row) => row[name])])) as Record<
		Name,
		Int32Array
	>;
