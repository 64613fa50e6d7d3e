import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineContacts } from '#lib/intake/combine/combine-contacts.ts';
import type { Contact } from '#lib/model/contact.ts';
import { contactsInLegs, leg, partsOf } from './legs.ts';

const start = 1_770_000_000;
const combined = (legs: Partial<Contact>[], whole: string[] = []) =>
	combineContacts(partsOf(legs.map((said, place) => leg({ startedAt: start + place * 60, ...said }))), whole)[0]
		?.record;

describe('a contact from its legs', () => {
	test('begins with the first, ends with the last who talked, and took what they took together', () => {
		expect(
			combined([
				{
					queue: 'Sales',
					agent: 'Anna',
					team: 'North',
					outcome: 'handled',
					waitSeconds: 10,
					talkSeconds: 60,
					reason: 'A'
				},
				{
					queue: 'Support',
					agent: 'Bo',
					outcome: 'handled',
					waitSeconds: 5,
					talkSeconds: 30,
					wrapSeconds: 20,
					reason: 'B'
				}
			])
		).toMatchObject({
			startedAt: start,
			queue: 'Sales',
			agent: 'Bo',
			team: 'North',
			reason: 'B',
			waitSeconds: 15,
			talkSeconds: 90,
			wrapSeconds: 20,
			holdSeconds: null,
			transfers: 1,
			outcome: 'handled'
		});
	});

	test('is made in no time of thousands of legs that begin at once', () => {
		const legs = Array.from({ length: 20_000 }, (_, waitSeconds) => leg({ startedAt: start, waitSeconds }));
		const began = performance.now();
		expect(combineContacts(partsOf([...legs, ...legs]), ['wait_seconds'])[0]?.record.waitSeconds).toBe(19_999);
		expect(performance.now() - began).toBeLessThan(5000);
	});

	test('was passed on cold as often as its legs say, and no more often than it was passed on', () => {
		const legs = [
			{ outcome: 'handled' as const, agent: 'Anna', transfers: 1, coldTransfers: 1 },
			{ outcome: 'handled' as const, agent: 'Bo', transfers: 1, coldTransfers: 1 },
			{ outcome: 'handled' as const, agent: 'Carl' }
		];
		expect(combined(legs)).toMatchObject({ transfers: 2, coldTransfers: 2 });
		expect(combined(legs.slice(0, 2))).toMatchObject({ transfers: 1, coldTransfers: 1 });
		expect(combined([{ outcome: 'handled', agent: 'Anna', transfers: 1 }, {}])?.coldTransfers).toBeNull();
	});

	test('reached the customer’s own agent when any of its legs did', () => {
		expect(combined([{ namedReached: false }, { namedReached: true }])?.namedReached).toBe(true);
		expect(combined([{ namedReached: false }, {}])?.namedReached).toBe(false);
		expect(combined([{}, { queue: 'A' }])?.namedReached).toBeNull();
	});

	test('is handled when one leg was, and else what the last leg that says something says', () => {
		expect(combined([{ outcome: 'handled', agent: 'Anna' }, { outcome: 'abandoned_queue' }])?.outcome).toBe('handled');
		expect(combined([{ outcome: 'missed' }, { outcome: 'timeout' }, { outcome: 'unknown' }])?.outcome).toBe('timeout');
		expect(combined([{ outcome: 'unknown' }, { outcome: 'unknown', queue: 'A' }])?.outcome).toBe('unknown');
	});

	test('that waited long before a short last wait was not abandoned within seconds', () => {
		const waits = [
			{ outcome: 'missed' as const, waitSeconds: 50 },
			{ outcome: 'short_abandon' as const, waitSeconds: 4 }
		];
		expect(combined(waits)?.outcome).toBe('abandoned_queue');
		expect(combined(waits.slice(1))?.outcome).toBe('short_abandon');
	});

	test('went on as often as its source says, or as agents took it', () => {
		const two = [
			{ outcome: 'handled' as const, agent: 'Anna' },
			{ outcome: 'handled' as const, agent: 'Bo' }
		];
		expect(combined(two)?.transfers).toBe(1);
		expect(combined([{ ...two[0], transfers: 3 }, two[1] ?? {}])?.transfers).toBe(3);
		expect(combined([two[0] ?? {}, { outcome: 'handled', agent: 'Anna', queue: 'B' }])?.transfers).toBe(0);
		expect(combined([{ outcome: 'missed' }, { outcome: 'missed', queue: 'B' }])?.transfers).toBeNull();
	});

	test('takes the agent who talked and not one whose telephone only rang', () => {
		expect(
			combined([
				{ outcome: 'handled', agent: 'Anna' },
				{ outcome: 'missed', agent: 'Bo' }
			])?.agent
		).toBe('Anna');
	});

	test('counts a value that every leg repeats once', () => {
		const legs = [
			{ ivrSeconds: 30, talkSeconds: 10 },
			{ ivrSeconds: 30, talkSeconds: 20 }
		];
		expect(combined(legs)).toMatchObject({ ivrSeconds: 60, talkSeconds: 30 });
		expect(combined(legs, ['ivr_seconds'])).toMatchObject({ ivrSeconds: 30, talkSeconds: 30 });
	});

	test('adds nothing of a leg inside the house, and is inside the house when all its legs are', () => {
		expect(
			combined([
				{ outcome: 'handled', talkSeconds: 60, agent: 'Anna' },
				{ outcome: 'internal', talkSeconds: 60, agent: 'Bo' }
			])
		).toMatchObject({ talkSeconds: 60, agent: 'Anna', transfers: 0 });
		expect(combined([{ outcome: 'internal' }, { outcome: 'internal', queue: 'B' }])?.outcome).toBe('internal');
	});

	test('counts the same leg once when a file holds it twice', () => {
		const same = leg({ talkSeconds: 60, outcome: 'handled', agent: 'Anna' });
		const made = combineContacts(partsOf([same, { ...same }]), []);
		expect(made).toEqual([{ row: 1, record: { ...same, transfers: 0 } }]);
	});

	test('keeps of each column what a leg first says there', () => {
		expect(combined([{ kept: [null, 'a'] }, { kept: ['b', 'c'] }])?.kept).toEqual(['b', 'a']);
	});
});

test('whatever the order of its legs, a contact is the same', () => {
	fc.assert(
		fc.property(contactsInLegs, fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (contacts, numbers) => {
			for (const legs of contacts) {
				const mixed = legs
					.map((record, place) => ({ record, at: numbers[place] ?? 0 }))
					.sort((a, b) => a.at - b.at)
					.map(({ record }) => record);
				expect(combineContacts(partsOf(mixed), [])).toEqual(combineContacts(partsOf(legs), []));
			}
		}),
		{ numRuns: 50 }
	);
});
