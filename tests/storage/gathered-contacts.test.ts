import fc from 'fast-check';
import { expect, test } from 'vitest';
import { abandonedAs } from '#lib/facts/abandoned-as.ts';
import { outcomes, type Contact } from '#lib/model/contact.ts';
import { GatheredContacts } from '#lib/server/storage/settling/gathered-contacts.ts';
import { contact, noon } from './records-by-hand.ts';

const monday = noon('2026-03-02');
const member = fc.option(fc.integer({ min: 1, max: 9 }));
const seconds = fc.option(fc.integer({ min: 0, max: 90_000 }));
const membership = fc.record({
	agent: member,
	site: member,
	team: member,
	queue: member,
	channel: member,
	reason: member,
	language: member,
	employer: member,
	fromRoster: fc.constant(0)
});
const records = fc
	.record({
		startedAt: fc.integer({ min: -90_000_000, max: 90_000_000 }),
		outcome: fc.constantFrom(...outcomes),
		direction: fc.constantFrom('out' as const, null),
		ivrSeconds: seconds,
		ivrEntries: member,
		waitSeconds: seconds,
		talkSeconds: seconds,
		holdSeconds: seconds,
		wrapSeconds: seconds,
		handleSeconds: seconds,
		transfers: member,
		resolved: fc.option(fc.boolean()),
		rating: member,
		agentStartedAt: fc.option(fc.integer({ min: monday, max: monday + 90_000 }))
	})
	.map(({ startedAt, ...more }): Contact => contact('', monday + startedAt, more));

const given = fc.array(fc.record({ record: records, customer: member, members: membership }), { maxLength: 40 });

function gather(list: { record: Contact; customer: number | null; members: Parameters<GatheredContacts['add']>[2] }[]) {
	const gathered = new GatheredContacts();
	for (const [index, { record, customer, members }] of list.entries()) {
		const start: [number, number, number, number, number] = [index + 1, 1, index % 3, index % 2, 0];
		gathered.add({ record, customer: null, keptColumns: [], id: index + 1, start }, customer, members);
	}
	return gathered;
}

test('a gathered contact says what its record said', () => {
	fc.assert(
		fc.property(given, (list) => {
			const gathered = gather(list);
			expect(gathered.length).toBe(list.length);
			for (const [place, { record, customer, members }] of list.entries()) {
				const contactAgain = gathered.contact(place);
				expect({ ...record, ...members }).toMatchObject(contactAgain);
				expect(gathered.customerOf(place)).toBe(customer);
				expect(gathered.chainContact(place)).toEqual({
					startedAt: record.startedAt,
					day: record.day,
					outcome: abandonedAs(record.outcome, record.waitSeconds, 10),
					isOutbound: record.direction === 'out',
					reason: members.reason,
					agent: members.agent,
					language: members.language,
					agentStartedAt: record.agentStartedAt,
					handleSeconds: record.handleSeconds
				});
			}
		})
	);
});

test('histories have every known customer’s contacts but internal ones, in time order', () => {
	fc.assert(
		fc.property(given, (list) => {
			const histories = [...gather(list).histories()];
			const expected = list.filter(({ record, customer }) => customer !== null && record.outcome !== 'internal');
			expect(histories.flat().length).toBe(expected.length);
			for (const places of histories) {
				expect(new Set(places.map((place) => list[place]?.customer)).size).toBe(1);
				const starts = places.map((place) => list[place]?.record.startedAt ?? 0);
				expect(starts).toEqual(starts.toSorted((a, b) => a - b));
			}
		})
	);
});

test('days have every contact once, each day by itself', () => {
	fc.assert(
		fc.property(given, (list) => {
			const days = [...gather(list).days()];
			expect(days.flat().sort((a, b) => a - b)).toEqual(list.map((_, place) => place));
			const names = days.map((places) => new Set(places.map((place) => list[place]?.record.day)));
			expect(names.every((name) => name.size === 1)).toBe(true);
			expect(days.length).toBe(new Set(list.map(({ record }) => record.day)).size);
		})
	);
});
