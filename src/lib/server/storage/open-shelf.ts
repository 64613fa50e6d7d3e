import { Tally } from '#lib/facts/tally.ts';
import type { PlainKind } from '#lib/model/plain-records.ts';
import type { Kind } from '#lib/model/records.ts';
import { contactShelf } from './contact-shelf.ts';
import type { Session } from './engine.ts';
import { addToFacts } from './facts-table.ts';
import { recordShelf } from './record-shelf.ts';
import { settleChains } from './settle-chains.ts';
import { settlePlacements } from './settle-placements.ts';
import { countStoredPulse } from './settle-pulse.ts';
import type { OpenShelf } from './shelf.ts';

type Open<K extends Kind> = (session: Session, options: { isFirst: boolean }) => Promise<OpenShelf<K>>;

const shelves: { readonly [K in Kind]: Open<K> } = {
	contacts: contactShelf,
	orders: orderShelf,
	pulse: pulseShelf,
	roster: rosterShelf,
	customers: plain('customers'),
	surveys: plain('surveys'),
	absence: plain('absence'),
	employment: plain('employment'),
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

function plain<K extends PlainKind>(kind: K): Open<K> {
	return (session) => recordShelf(session, kind);
}

/** Orders settle whether their customers came back. */
function orderShelf(session: Session): Promise<OpenShelf<'orders'>> {
	const numbers = new Set<number>();
	return recordShelf(session, 'orders', {
		touched: { field: 'customer', numbers },
		async settle() {
			const tally = new Tally();
			const known = [...numbers].filter((number) => number > 0);
			await settleChains(session, tally, known);
			await addToFacts(session, tally);
		}
	});
}

async function pulseShelf(session: Session): Promise<OpenShelf<'pulse'>> {
	const tally = new Tally();
	await countStoredPulse(session, tally, -1);
	return recordShelf(session, 'pulse', {
		async settle() {
			await countStoredPulse(session, tally, 1);
			await addToFacts(session, tally);
		}
	});
}

/** A roster places the contacts of its agents. */
async function rosterShelf(session: Session): Promise<OpenShelf<'roster'>> {
	const numbers = new Set<number>();
	const tally = new Tally();
	await countStoredPulse(session, tally, -1);
	return recordShelf(session, 'roster', {
		touched: { field: 'agent', numbers },
		async settle() {
			await settlePlacements(session, tally, numbers);
			await countStoredPulse(session, tally, 1);
			await addToFacts(session, tally);
		}
	});
}
