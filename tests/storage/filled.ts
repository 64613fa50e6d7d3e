import type { Store } from '#lib/server/storage/store.ts';
import { answer, batches, contact, draft, membership, noon, order, plainRecord, takeIn } from './records-by-hand.ts';

const monday = noon('2026-03-02');
const people = ['kim', 'lee', 'mia'];

/** A week of work, with something of most kinds that facts are derived from. */
export async function fill(store: Store): Promise<void> {
	const contacts = Array.from({ length: 60 }, (_, index) =>
		contact(`${index}`, monday + index * 9000, {
			customer: `customer ${index % 7}`,
			agent: people[index % 3] ?? null,
			agentStartedAt: monday + index * 9000 + 30,
			handleSeconds: 100 + index,
			reason: index % 4 ? 'billing' : 'moving',
			language: 'Danish',
			outcome: index % 9 === 8 ? 'abandoned_queue' : 'handled'
		})
	);
	const roster = people.map((name, index) =>
		membership(name, '2026-01-01', { team: index ? 'Blue' : 'Red', site: 'Odense' })
	);
	const answers = Array.from({ length: 6 }, (_, index) => answer(`${index}`, 'Blue', '2026-03-05', 10 * index, index));
	const customers = [0, 1, 2, 3].map((number) =>
		plainRecord('customers', `${number}`, {
			customer: `customer ${number}`,
			fromDay: '2024-05-01',
			untilDay: number === 3 ? '2026-04-20' : null,
			annualValue: 100 * number
		})
	);
	const denial = plainRecord('surveys', '1', { customer: 'customer 1', day: '2026-03-04', resolved: false });
	const employed = plainRecord('employment', '1', { agent: 'kim', fromDay: '2025-01-01', languages: 'da, sv' });
	await takeIn(store, 'roster', draft('roster'), batches<'roster'>(roster));
	await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(contacts));
	await takeIn(store, 'orders', draft('orders'), batches<'orders'>([order('1', 'customer 2', monday + 5_000_000)]));
	await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>(answers));
	await takeIn(store, 'customers', draft('customers'), batches<'customers'>(customers));
	await takeIn(store, 'surveys', draft('surveys'), batches<'surveys'>([denial]));
	await takeIn(store, 'employment', draft('employment'), batches<'employment'>([employed]));
}
