import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedParts } from '#lib/facts/chains.ts';
import { countedOf, type CountedCells } from '#lib/server/storage/records/contact-row.ts';
import { CountedRows } from '#lib/server/storage/asking/counted-rows.ts';

const days = ['1969-12-30', '2026-03-02', '2061-07-01'];
const member = fc.option(fc.integer({ min: 1, max: 4 }));
const whole = fc.option(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }));
const names = ['site', 'team', 'queue', 'channel', 'reason', 'language', 'employer', 'agent'] as const;
const numbers = [
	...(['direction', 'ivrSeconds', 'ivrEntries', 'waitSeconds', 'talkSeconds', 'holdSeconds', 'wrapSeconds'] as const),
	...(['handleSeconds', 'transfers', 'resolved', 'rating', 'coldTransfers', 'namedReached'] as const),
	...countedParts
] as const;
const contacts: fc.Arbitrary<CountedCells> = fc
	.record({
		day: fc.constantFrom(...days),
		into: fc.integer({ min: -90_000, max: 180_000 }),
		agentInto: fc.option(fc.integer({ min: -90_000, max: 180_000 })),
		outcome: fc.integer({ min: 0, max: 12 }),
		members: fc.tuple(...names.map(() => member)),
		others: fc.tuple(...numbers.map(() => whole))
	})
	.map(({ day, into, agentInto, outcome, members, others }) => {
		const midnight = Date.parse(day) / 1000;
		return {
			day,
			startedAt: midnight + into,
			agentStartedAt: agentInto === null ? null : midnight + agentInto,
			outcome,
			...Object.fromEntries(names.map((name, place) => [name, members[place] ?? null])),
			...Object.fromEntries(numbers.map((name, place) => [name, others[place] ?? null]))
		} as CountedCells;
	});

test('contacts as rows of numbers are counted as what they were', () => {
	fc.assert(
		fc.property(fc.array(contacts, { minLength: 1 }), (all) => {
			const rows = new CountedRows();
			expect(all.every((contact) => rows.push(contact))).toBe(true);
			for (const [row, contact] of all.entries()) {
				const held = rows.contactAt(row, contact.day);
				const counted = { ...contact, ...countedOf(contact) };
				const found = Object.keys(counted).map((part) => [part, Reflect.get(held, part) as unknown]);
				expect(Object.fromEntries(found)).toEqual(counted);
			}
		})
	);
});

test('contacts are found by their members, in the order in which they came', () => {
	fc.assert(
		fc.property(fc.array(contacts), fc.integer({ min: 1, max: 9 }), (all, id) => {
			const rows = new CountedRows();
			const half = all.length >> 1;
			for (const contact of all.slice(0, half)) rows.push(contact);
			// what is asked in between is found again among more
			rows.of({ dimension: 'team', id });
			for (const contact of all.slice(half)) rows.push(contact);
			const wanted = (dimension: 'team' | 'queue') =>
				all.flatMap((contact, row) => (contact[dimension] === id ? row : []));
			expect([...rows.of({ dimension: 'team', id })]).toEqual(wanted('team'));
			expect(all.flatMap((_, row) => (rows.has(row, [{ dimension: 'queue', id }]) ? row : []))).toEqual(
				wanted('queue')
			);
		})
	);
});

test('a contact with a number of more than 32 bits is not taken', () => {
	const [contact] = fc.sample(contacts, 1);
	if (!contact) throw new Error('no contact was made up');
	const rows = new CountedRows();
	expect(rows.push({ ...contact, yearlyValue: 2 ** 31 })).toBe(false);
	expect(rows.push({ ...contact, yearlyValue: -(2 ** 31) })).toBe(false);
	expect(rows.push({ ...contact, waitSeconds: 0.5 })).toBe(false);
	expect(rows.length).toBe(0);
});

test('members meet those of another dimension that their contacts have, also where more contacts come', () => {
	fc.assert(
		fc.property(fc.array(contacts), fc.array(contacts), (some, more) => {
			const rows = new CountedRows();
			for (const contact of some) rows.push(contact);
			rows.metBy('team', 'site');
			for (const contact of more) rows.push(contact);
			const all = [...some, ...more].filter(({ team }) => team !== null);
			const expected = Map.groupBy(all, ({ team }) => team);
			const met = rows.metBy('team', 'site');
			expect([...met.keys()]).toEqual([...expected.keys()]);
			for (const [team, ofTeam] of expected) {
				expect(met.get(team ?? 0)).toEqual(new Set(ofTeam.map(({ site }) => site)));
			}
		})
	);
});
