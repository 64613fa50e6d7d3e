import { expect, test } from 'vitest';
import { openCallbacks } from '#lib/intake/combine/callbacks.ts';
import type { Contact } from '#lib/model/contact.ts';
import { contact, noon } from '../../storage/records-by-hand.ts';

const monday = noon('2026-03-02');
const hour = 3600;
const lost = (hours: number, more: Partial<Contact> = {}) =>
	contact(`lost ${hours}`, monday + hours * hour, { customer: 'ann', outcome: 'abandoned_queue', ...more });
const back = (hours: number, more: Partial<Contact> = {}) =>
	contact(`back ${hours}`, monday + hours * hour, { customer: 'ann', channel: 'callback', ...more });

/** Outcome and direction of each, settled when all have been seen. */
function settled(...contacts: Contact[]) {
	const { see, settle } = openCallbacks();
	for (const one of contacts) see(one);
	return contacts.map(settle).map(({ outcome, direction }) => [outcome, direction]);
}

test('a call back makes the lost contact one that was promised, and goes out itself', () => {
	expect(settled(lost(0), back(2))).toEqual([
		['callback_requested', null],
		['handled', 'out']
	]);
	expect(settled(back(2), lost(0, { outcome: 'short_abandon' }))).toEqual([
		['handled', 'out'],
		['callback_requested', null]
	]);
});

test('the last contact lost before it is answered, and one lost twice has given up once', () => {
	expect(settled(lost(0), lost(1), back(2)).map(([outcome]) => outcome)).toEqual([
		'abandoned_queue',
		'callback_requested',
		'handled'
	]);
});

test('a call back answers within a day', () => {
	expect(settled(lost(0), back(24)).map(([outcome]) => outcome)).toEqual(['callback_requested', 'handled']);
	expect(settled(lost(0), back(25))).toEqual([
		['abandoned_queue', null],
		['handled', null]
	]);
});

test('nobody is taken for the same who is not known, and other contacts stay as they are', () => {
	expect(settled(lost(0, { customer: null }), back(2, { customer: null }))).toEqual([
		['abandoned_queue', null],
		['handled', null]
	]);
	expect(settled(lost(0), back(2, { channel: 'voice' }), back(3, { outcome: 'missed' }))).toEqual([
		['abandoned_queue', null],
		['handled', null],
		['missed', null]
	]);
});
