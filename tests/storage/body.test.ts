import { expect, test } from 'vitest';
import { kinds } from '#lib/model/records.ts';
import { bodyOfRecord, closeBody, openBody } from '#lib/server/storage/records/body.ts';
import { hashOf } from '#lib/server/storage/hash.ts';
import { fieldsOf } from '#lib/server/storage/records/record-fields.ts';
import { contact, noon, order } from './records-by-hand.ts';

const monday = noon('2026-03-02');
const ann = hashOf('ann');

test('what is said of a record holds what is known of it, and nothing that identifies it', () => {
	const record = contact('45211234', monday, { customer: 'ann', team: 'Blue', resolved: false, transfers: 0 });
	const body = bodyOfRecord('contacts', record, ann, null);
	expect(JSON.parse(body)).toEqual({
		customer: `${ann.high} ${ann.low}`,
		startedAt: monday,
		day: '2026-03-02',
		outcome: 'handled',
		team: 'Blue',
		transfers: 0,
		resolved: false
	});
});

test('it does not matter in which order columns are kept, nor which of them are empty', () => {
	const say = (columns: string[], cells: (string | null)[]) =>
		bodyOfRecord('contacts', contact('1', monday), null, { columns, cells });
	expect(say(['Mood', 'Place'], ['calm', 'shop'])).toBe(say(['Place', 'Mood', 'Weather'], ['shop', 'calm', null]));
	expect(say(['Mood'], [null])).toBe(bodyOfRecord('contacts', contact('1', monday), null, null));
	expect(say(['Mood'], ['calm'])).not.toBe(say(['Place'], ['calm']));
});

test('opened and closed, a body is the same', () => {
	const kept = { columns: ['Mood'], cells: ['calm'] };
	const body = bodyOfRecord('contacts', contact('1', monday, { waitSeconds: 3 }), ann, kept);
	expect(closeBody('contacts', openBody('contacts', body))).toBe(body);
	expect(openBody('contacts', body)).toMatchObject({
		customer: ann,
		kept: { Mood: 'calm' },
		values: { waitSeconds: 3 }
	});
	const bought = bodyOfRecord('orders', order('1', null, monday), null, null);
	expect(openBody('orders', bought)).toEqual({
		customer: null,
		kept: {},
		values: { orderedAt: monday, day: '2026-03-02', amount: 100 }
	});
});

test('every kind has a day to belong to or to begin on', () => {
	for (const kind of kinds)
		expect(Object.keys(fieldsOf(kind)).some((name) => name === 'day' || name === 'fromDay')).toBe(true);
});
