import { describe, expect, it } from 'vitest';
import { none } from '#lib/model/contact-columns.ts';
import { dayNumber, evidenceByHand, isoDay } from './evidence-by-hand.ts';

const monday = dayNumber('2026-01-05');

describe('evidence that is told by hand', () => {
	it('numbers days as the world does', () => {
		expect(isoDay(monday)).toBe('2026-01-05');
		expect(dayNumber('1970-01-02')).toBe(1);
	});

	it('makes issues of contacts by the rule of the product', () => {
		const { contacts } = evidenceByHand({
			contacts: [
				{ day: monday + 30, customer: 'one', agent: 'Anna', reason: 'Teknik', handleSeconds: 50 },
				{ day: monday, customer: 'one', agent: 'Anna', reason: 'Teknik', handleSeconds: 100 },
				{ day: monday + 2, customer: 'one', agent: 'Bo', reason: 'Teknik', handleSeconds: 200 },
				{ day: monday + 3, customer: null }
			]
		});
		expect([...contacts.day].map((day) => day - monday)).toEqual([0, 2, 3, 30]);
		expect([...contacts.opener]).toEqual([0, 0, none, 3]);
		expect([...contacts.attempt]).toEqual([1, 2, none, 1]);
		expect([...contacts.issueContacts]).toEqual([2, none, none, 1]);
		expect([...contacts.issueHandleSeconds]).toEqual([300, none, none, 50]);
		expect([...contacts.sameAgent]).toEqual([none, 0, none, none]);
		expect(contacts.names.agent[contacts.agent[1] ?? none]).toBe('Bo');
	});

	it('gives staff the numbers of the contacts, and sorts orders by customer and day', () => {
		const evidence = evidenceByHand({
			contacts: [{ day: monday, customer: 'one', agent: 'Anna', team: 'Eg' }],
			orders: [
				{ customer: 'two', day: monday },
				{ customer: 'one', day: monday + 9 },
				{ customer: 'one', day: monday + 5 }
			],
			agentDays: [{ agent: 'Anna', day: monday, contacts: 40 }],
			pulse: [{ team: 'Eg', day: monday, who5: 60 }]
		});
		expect(evidence.agentDays[0]).toMatchObject({
			agent: evidence.contacts.agent[0],
			contacts: 40,
			adherentSeconds: null
		});
		expect(evidence.pulse[0]?.team).toBe(evidence.contacts.team[0]);
		expect([...evidence.orders.day].map((day) => day - monday)).toEqual([5, 9, 0]);
		expect(evidence.orders.customer[0]).toBe(evidence.contacts.customer[0]);
	});
});
