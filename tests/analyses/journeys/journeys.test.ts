import { describe, expect, test } from 'vitest';
import { journeysOf } from '#lib/analyses/journeys/journeys.ts';
import { usualCutOffs } from '#lib/model/definitions.ts';
import { evidenceByHand, type ContactByHand } from '../evidence-by-hand.ts';

const begin = { day: 100, customer: 'somebody', agent: 'Anna' };
const journeys = (...contacts: ContactByHand[]) => {
	const evidence = evidenceByHand({ contacts: [begin, ...contacts] });
	return journeysOf(evidence).map(({ first, last, ...journey }) => ({ ...journey, rows: [first, last] }));
};

describe('a journey', () => {
	test('is all that a customer does about one matter until it is quiet for a week', () => {
		const found = journeys(
			{ day: 110, customer: 'c', waitSeconds: 60 },
			{ day: 113, customer: 'c', waitSeconds: 30 },
			{ day: 121, customer: 'c', waitSeconds: 5 }
		);
		expect(found.map(({ contacts, waitSeconds, endDay }) => [contacts, waitSeconds, endDay])).toEqual([
			[2, 90, 113],
			[1, 5, 121]
		]);
	});

	test('ends where the customer calls about something else', () => {
		const found = journeys({ day: 110, customer: 'c', reason: 'Bill' }, { day: 111, customer: 'c', reason: 'Fault' });
		expect(found.map(({ contacts }) => contacts)).toEqual([1, 1]);
	});

	test('holds the calls that were given up, and their waiting', () => {
		const [found] = journeys(
			{ day: 110, customer: 'c', outcome: 'abandoned_queue', waitSeconds: 200 },
			{ day: 110, customer: 'c', waitSeconds: 30, startedAt: 110 * 86_400 + 50_000 }
		);
		expect(found).toMatchObject({ contacts: 2, handled: 1, waitSeconds: 230, lastHandled: 2, rows: [1, 2] });
	});

	test('that nobody handled is none', () => {
		expect(journeys({ day: 110, customer: 'c', outcome: 'abandoned_queue', waitSeconds: 200 })).toEqual([]);
	});

	test('knows whether the customer was passed on or put back into the menu, in any of its contacts', () => {
		const [found] = journeys(
			{ day: 110, customer: 'c', transfers: 1, ivrEntries: 2 },
			{ day: 111, customer: 'c', transfers: 0, ivrEntries: 1 }
		);
		expect(found).toMatchObject({ wasPassedOn: true, wasPutBack: true });
		const [silent] = journeys({ day: 110, customer: 'c' });
		expect(silent).toMatchObject({ wasPassedOn: null, wasPutBack: null, waitSeconds: null });
	});

	test('keeps a callback that was promised', () => {
		const [found] = journeys(
			{ day: 110, customer: 'c', outcome: 'callback_requested' },
			{ day: 110, customer: 'c', startedAt: 110 * 86_400 + 50_000 }
		);
		expect(found).toMatchObject({ hasCallback: true, contacts: 2 });
	});

	test('of a number that many share is left out', () => {
		const many = Array.from({ length: usualCutOffs.sharedKeyContacts + 1 }, (_, place) => ({
			day: 110 + place,
			customer: 'c'
		}));
		expect(journeys(...many)).toEqual([]);
	});

	test('that began in the first week is left out: nobody knows what came before', () => {
		expect(journeys({ day: 106, customer: 'c' })).toEqual([]);
		expect(journeys({ day: 108, customer: 'c' })).toHaveLength(1);
	});
});
