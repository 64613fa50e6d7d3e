import { sql } from '../drizzle.ts';
import type { Kind } from '#lib/model/records.ts';
import { contactShelf } from './contact-shelf.ts';
import type { Session } from '../engine.ts';
import { NumberSet } from '../number-set.ts';
import type { SimpleKind } from '../records/record-fields.ts';
import { recordShelf } from './record-shelf.ts';
import { settleChains } from '../settling/settle-chains.ts';
import { settlePlacements } from '../settling/settle-placements.ts';
import type { OpenShelf } from '../records/shelf.ts';

type Opening = { isFirst: boolean };
type Open<K extends Kind> = (session: Session, opening: Opening) => Promise<OpenShelf<K>>;

const shelves: { readonly [K in Kind]: Open<K> } = {
	contacts: contactShelf,
	orders: chained('orders'),
	pulse: plain('pulse'),
	roster: rosterShelf,
	customers: chained('customers'),
	surveys: chained('surveys'),
	absence: plain('absence'),
	employment: employmentShelf,
	agent_days: plain('agent_days'),
	coaching: plain('coaching'),
	training: plain('training'),
	feedback: plain('feedback'),
	targets: plain('targets'),
	events: plain('events'),
	totals: plain('totals')
};

/** Opens the shelf of a kind; `isFirst` says that it is empty and that many records may come. */
export const openShelf = <K extends Kind>(session: Session, kind: K, isFirst = false): Promise<OpenShelf<K>> =>
	shelves[kind](session, { isFirst });

function plain<K extends SimpleKind>(kind: K): Open<K> {
	return (session, { isFirst }) => recordShelf(session, kind, isFirst);
}

/** Records about customers tell how their issues ended, and whether they came back. */
function chained<K extends 'orders' | 'customers' | 'surveys'>(kind: K): Open<K> {
	return (session, { isFirst }) => {
		const numbers = new NumberSet();
		return recordShelf(session, kind, isFirst, {
			touched: { field: 'customer', numbers },
			settle: (tally) => settleChains(session, tally, numbers)
		});
	};
}

/** A roster places the contacts of its agents. */
function rosterShelf(session: Session, { isFirst }: Opening): Promise<OpenShelf<'roster'>> {
	const numbers = new NumberSet();
	return recordShelf(session, 'roster', isFirst, {
		touched: { field: 'agent', numbers },
		settle: (tally) => settlePlacements(session, tally, new Set(numbers))
	});
}

/** Employment tells what agents speak, which their customers' issues are held against. */
function employmentShelf(session: Session, { isFirst }: Opening): Promise<OpenShelf<'employment'>> {
	const numbers = new NumberSet();
	return recordShelf(session, 'employment', isFirst, {
		touched: { field: 'agent', numbers },
		async settle(tally) {
			await settleChains(session, tally, await customersOf(session, [...numbers]));
		}
	});
}

/** The known customers of agents. */
async function customersOf(
	{ rows, among, tables: { contact } }: Session,
	agents: readonly number[]
): Promise<NumberSet> {
	const customers = new NumberSet();
	const found = await rows<{ customer: number }>(
		sql`select distinct ${contact.customer} as "customer" from ${contact}
			where ${among(contact.agent, agents)} and ${contact.customer} > 0`
	);
	for (const { customer } of found) customers.add(customer);
	return customers;
}
