import { abandonedAs } from '#lib/facts/abandoned-as.ts';
import { noBackground } from '#lib/facts/background.ts';
import { chainsOf } from '#lib/facts/chains.ts';
import type { ChainContact } from '#lib/facts/issues.ts';
import { none, type ContactColumn, type ContactColumns } from '#lib/model/contact-columns.ts';
import { outcomes } from '#lib/model/contact.ts';
import type { CutOffs } from '#lib/model/definitions.ts';
import { isoDay, type ContactByHand } from './evidence-by-hand.ts';
import type { Names } from './names-by-hand.ts';

const named = ['agent', 'team', 'site', 'employer', 'queue', 'reason', 'channel', 'language'] as const;
const told = [
	...(['ivrSeconds', 'ivrEntries', 'waitSeconds', 'talkSeconds', 'wrapSeconds'] as const),
	...(['handleSeconds', 'transfers', 'rating'] as const)
];
const flags = ['resolved', 'saidSolved', 'asked'] as const;
const chained = [
	...(['opener', 'attempt', 'nextSeconds', 'sameAgent', 'issueContacts', 'issueHandleSeconds'] as const),
	'issueSeconds' as const
];
const own = ['id', 'day', 'outcome', 'customer'] as const;

/** The columns of contacts that are told by hand, in time order, with the chains that the product would make of them. */
export function columnsByHand(
	contacts: readonly ContactByHand[],
	names: Names,
	customerOf: (key: string) => number,
	cutOffs: CutOffs
): ContactColumns {
	const inTime = withStarts(contacts).sort((a, b) => a.startedAt - b.startedAt);
	const column = () => new Int32Array(inTime.length).fill(none);
	const columns = {
		count: inTime.length,
		names: names.told,
		startedAt: Float64Array.from(inTime, ({ startedAt }) => startedAt),
		agentStartedAt: Float64Array.from(inTime, (contact) =>
			outcomeOf(contact, cutOffs) === 'handled' ? (takenAt(contact) ?? none) : none
		),
		...(Object.fromEntries([...own, ...named, ...told, ...flags, ...chained].map((name) => [name, column()])) as Record<
			Exclude<ContactColumn, 'startedAt' | 'agentStartedAt'>,
			Int32Array
		>)
	} satisfies ContactColumns;
	const byCustomer = new Map<number, number[]>();
	for (const [row, contact] of inTime.entries()) {
		columns.id[row] = row + 1;
		columns.day[row] = contact.day;
		columns.outcome[row] = outcomes.indexOf(outcomeOf(contact, cutOffs));
		for (const name of named) {
			const member = contact[name];
			if (member != null) columns[name][row] = names.numberOf(name, member);
		}
		for (const name of told) columns[name][row] = contact[name] ?? none;
		for (const name of flags) columns[name][row] = contact[name] == null ? none : Number(contact[name]);
		if (contact.customer == null) continue;
		const customer = customerOf(contact.customer);
		columns.customer[row] = customer;
		const rows = byCustomer.get(customer);
		if (rows) rows.push(row);
		else byCustomer.set(customer, [row]);
	}
	for (const rows of byCustomer.values()) chain(rows);
	return columns;

	function chain(rows: readonly number[]) {
		const history = rows.map((row) => chainContact(row));
		for (const [place, found] of chainsOf(history, { ...noBackground, cutOffs }).entries()) {
			const row = rows[place];
			if (row === undefined || !found) continue;
			for (const name of chained) columns[name][row] = found[name] ?? none;
			if (found.opener !== null) columns.opener[row] = rows[found.opener] ?? none;
		}
	}

	function chainContact(row: number): ChainContact {
		const contact = inTime[row];
		const numberOf = (column: Int32Array) => (column[row] === none ? null : (column[row] ?? null));
		return {
			startedAt: contact?.startedAt ?? 0,
			day: isoDay(contact?.day ?? 0),
			outcome: contact ? outcomeOf(contact, cutOffs) : 'unknown',
			isOutbound: false,
			reason: numberOf(columns.reason),
			agent: numberOf(columns.agent),
			language: numberOf(columns.language),
			agentStartedAt: contact ? takenAt(contact) : null,
			handleSeconds: contact?.handleSeconds ?? null
		};
	}
}

/** When the agent took it: after the menu and the wait, as the product has it where a source does not tell. */
const takenAt = ({ startedAt, ivrSeconds, waitSeconds }: ContactByHand & { startedAt: number }): number | null =>
	ivrSeconds == null || waitSeconds == null ? null : startedAt + ivrSeconds + waitSeconds;

const outcomeOf = ({ outcome = 'handled', waitSeconds = null }: ContactByHand, { shortAbandonSeconds }: CutOffs) =>
	abandonedAs(outcome, waitSeconds, shortAbandonSeconds);

/** Ten o'clock and a second for each contact told before, where nothing else is told. */
const withStarts = (contacts: readonly ContactByHand[]) =>
	contacts.map((contact, place) => ({
		...contact,
		startedAt: contact.startedAt ?? contact.day * 86_400 + 36_000 + (place % 36_000)
	}));
