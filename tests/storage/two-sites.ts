import { addDays } from '#lib/model/day.ts';
import { usualDefinitions } from '#lib/model/definitions.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { ownMetric } from '../metrics/own-by-hand.ts';
import { batches, contact, draft, noon, plainRecord, recipe, takeIn } from './records-by-hand.ts';

const firstDay = '2025-08-01';
const days = 190;
const ofADay = 20;
const homes = [
	{ team: 'North', site: 'Aarhus' },
	{ team: 'South', site: 'Odense' }
] as const;
const reasons = ['Billing', 'Delivery', 'Technical'];

const employed = (agent: string, more: Partial<PlainRecord<'employment'>>) =>
	plainRecord('employment', agent, { agent, fromDay: '2023-01-01', fullTime: 1, ...more });

/**
 * Two teams at two sites, of 12 people each; in 2024 the first had six more, of whom five resigned. Calls of half a year with
 * queues, reasons, customers who come again and surveys that not everybody answers, and metrics of its own.
 */
export async function fillTwoSites(store: Store): Promise<void> {
	await store.changeDefinitions({
		definitions: { ...usualDefinitions, demandOf: { Billing: 'failure', Delivery: 'value', Technical: 'chaser' } },
		by: 'test',
		reason: 'tags'
	});
	const own = (key: string, dimension: 'queue' | 'reason' | 'team', member: string) =>
		ownMetric({
			...{ key, filter: { dimension, member }, unit: 'seconds' },
			numerator: { plus: ['handleSeconds'], minus: [] },
			denominator: { plus: ['handleKnown'], minus: [] }
		});
	await store.saveOwnMetrics([
		own('own_first_queue', 'queue', 'Q0'),
		own('own_billing', 'reason', 'Billing'),
		own('own_north', 'team', 'North')
	]);

	const contacts = Array.from({ length: days * ofADay }, (_, index) => {
		const home = homes[index % 2] ?? homes[0];
		const agent = `${home.team} ${(index >> 1) % 12}`;
		return contact(`Call\u001f${index}`, noon(firstDay, Math.floor(index / ofADay)) + (index % ofADay) * 600, {
			...home,
			agent,
			customer: `customer ${(index * index) % 1009}`,
			queue: `Q${index % 5}`,
			reason: reasons[((index * 7) % 11) % 3] ?? null,
			handleSeconds: 200 + ((index * 13) % 97),
			waitSeconds: (index * 17) % 90
		});
	});
	// those of the first site answer more often, and are happier the later in the year
	const surveys = contacts.flatMap(({ day }, index) => {
		if (index % 3 > 0) return [];
		const isAnswered = (index * 31) % 103 < (index % 2 === 0 ? 70 : 20);
		const rating = 1 + (((index * 5 + Math.floor(index / 500)) % 17) % (index % 2 === 0 ? 5 : 4));
		return [
			plainRecord('surveys', `${index}`, {
				...{ contactId: `${index}`, day, askedAt: noon(day) },
				...(isAnswered && { answeredAt: noon(day) + 60, rating })
			})
		];
	});
	const people = homes.flatMap((home) =>
		Array.from({ length: 12 }, (_, index) =>
			employed(`${home.team} ${index}`, {
				...home,
				...(home.team === 'North' && index < 3 && { untilDay: '2025-12-31', leavingReason: 'Moved away' })
			})
		)
	);
	const gone = Array.from({ length: 6 }, (_, index) =>
		employed(`gone ${index}`, {
			...homes[0],
			untilDay: '2024-12-31',
			leavingReason: index < 5 ? 'Resigned' : 'Dismissed'
		})
	);
	const newcomer = employed('new', { ...homes[1], fromDay: addDays(firstDay, days) });
	await takeIn(store, 'employment', draft('employment'), batches<'employment'>([...people, ...gone, newcomer]));
	const calls = { ...draft('contacts'), recipe: { ...recipe('contacts'), identity: ['Call'] } };
	await takeIn(store, 'contacts', calls, batches<'contacts'>(contacts));
	await takeIn(store, 'surveys', draft('surveys'), batches<'surveys'>(surveys));
}
