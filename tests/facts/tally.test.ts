import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counts } from '#lib/facts/counts.ts';
import { countContact } from '#lib/facts/count-contact.ts';
import { at } from '#lib/facts/sums.ts';
import { emptyCell, isEmpty, merge, type Cell } from '#lib/facts/cell.ts';
import { Tally } from '#lib/facts/tally.ts';
import { outcomes } from '#lib/model/contact.ts';
import { counted, factsOf, nowhere } from './facts-by-hand.ts';

const seconds = fc.option(fc.integer({ min: 0, max: 5000 }));
const contacts = fc.array(
	fc
		.record({
			day: fc.constantFrom('2026-03-02', '2026-03-03'),
			outcome: fc.constantFrom(...outcomes),
			waitSeconds: seconds,
			handleSeconds: seconds,
			rating: fc.option(fc.integer({ min: 1, max: 5 })),
			team: fc.option(fc.integer({ min: 1, max: 3 }))
		})
		.map(({ team, ...contact }) => ({ contact: counted(contact), members: { ...nowhere, team } })),
	{ maxLength: 30 }
);

function allFacts(tally: Tally) {
	const facts = (['all', 'team'] as const).flatMap((dimension) => factsOf(tally, dimension));
	return facts.sort((a, b) =>
		`${a.dimension} ${a.member} ${a.day}`.localeCompare(`${b.dimension} ${b.member} ${b.day}`)
	);
}

const entriesOf = (counts: Counts | null) => [...(counts?.toBuckets() ?? [])];

test('facts do not depend on the order in which contacts come', () => {
	fc.assert(
		fc.property(contacts, (list) => {
			const [forwards, backwards] = [new Tally(), new Tally()];
			for (const { contact, members } of list) countContact(forwards, contact, members, 1);
			for (const { contact, members } of list.toReversed()) countContact(backwards, contact, members, 1);
			expect(allFacts(forwards)).toEqual(allFacts(backwards));
		})
	);
});

test('what is put in and taken out again leaves nothing', () => {
	fc.assert(
		fc.property(contacts, contacts, (stay, go) => {
			const [both, alone] = [new Tally(), new Tally()];
			for (const { contact, members } of [...stay, ...go]) countContact(both, contact, members, 1);
			for (const { contact, members } of go) countContact(both, contact, members, -1);
			for (const { contact, members } of stay) countContact(alone, contact, members, 1);
			expect(allFacts(both)).toEqual(allFacts(alone));
		})
	);
});

test('turning to the same members again goes on where it was, also after everything was forgotten', () => {
	const [tally, once] = [new Tally(['all']), new Tally(['all'])];
	const members = { ...nowhere };
	const turn = (to: Tally, day: string, sign: 1 | -1 = 1) => {
		to.turnTo(day, members, sign);
		to.add(at.contacts, 1);
	};
	turn(tally, '2026-03-01');
	tally.clear();
	turn(tally, '2026-03-02');
	turn(tally, '2026-03-02');
	turn(tally, '2026-03-03');
	turn(tally, '2026-03-03', -1);
	turn(tally, '2026-03-02');
	for (const day of ['2026-03-02', '2026-03-02', '2026-03-02']) {
		once.turnTo(day, { ...members }, 1);
		once.add(at.contacts, 1);
	}
	expect(factsOf(tally, 'all')).toEqual(factsOf(once, 'all'));
	expect(factsOf(tally, 'all').map(({ sums }) => sums.contacts)).toEqual([3]);
});

test('facts made apart and merged are the facts made together', () => {
	fc.assert(
		fc.property(contacts, contacts, (first, second) => {
			const [together, one, other] = [new Tally(['all']), new Tally(['all']), new Tally(['all'])];
			for (const { contact, members } of [...first, ...second]) countContact(together, contact, members, 1);
			for (const { contact, members } of first) countContact(one, contact, members, 1);
			for (const { contact, members } of second) countContact(other, contact, members, 1);
			const cells = Map.groupBy([...one.dayEntries(), ...other.dayEntries()], ({ day }) => day);
			for (const { day, cell } of together.dayEntries()) {
				const merged = emptyCell();
				for (const part of cells.get(day) ?? []) merge(merged, part.cell);
				expect(merged.sums).toEqual(cell.sums);
				expect(merged.shapes.map(entriesOf)).toEqual(cell.shapes.map(entriesOf));
			}
			expect(together.size).toBe(cells.size);
		})
	);
});

test('a tally keeps the dimensions it is asked for', () => {
	const tally = new Tally(['queue']);
	countContact(tally, counted(), { ...nowhere, queue: 2, team: 3 }, 1);
	expect([...tally.dayEntries()].map(({ dimension, member }) => [dimension, member])).toEqual([['queue', 2]]);
});

test('a tally that was emptied has no facts', () => {
	const tally = new Tally();
	countContact(tally, counted(), nowhere, 1);
	tally.clear();
	expect([tally.size, ...tally.dayEntries()]).toEqual([0]);
	expect(isEmpty(emptyCell())).toBe(true);
});

test('any number of additions to one fact are all counted', () => {
	const tally = new Tally(['all']);
	tally.turnTo('2026-03-02', nowhere, 1);
	for (let index = 0; index < 1000; index++) tally.add(at.contacts, 1);
	tally.mark(1, 30, 4);
	tally.markPlaced(8, 33);
	const [{ cell } = { cell: emptyCell() }] = tally.dayEntries();
	expect(cell.sums[at.contacts]).toBe(1000);
	expect([entriesOf(cell.shapes[1] ?? null).map(([, count]) => count), entriesOf(cell.shapes[8] ?? null)]).toEqual([
		[4],
		[[33, 1]]
	]);
});

describe('facts by reason', () => {
	const unit = { ...nowhere, team: 3, site: 2, reason: 7 };

	test('are kept of units, for the week of the contact', () => {
		const tally = new Tally();
		for (const day of ['2026-03-02', '2026-03-08', '2026-03-09']) countContact(tally, counted({ day }), unit, 1);
		const weeks = [...tally.weekEntries()].map(({ dimension, member, reason, day, cell }) => [
			...[dimension, member, reason, day],
			cell.sums[at.contacts]
		]);
		expect(weeks.sort()).toEqual([
			['site', 2, 7, '2026-03-02', 2],
			['site', 2, 7, '2026-03-09', 1],
			['team', 3, 7, '2026-03-02', 2],
			['team', 3, 7, '2026-03-09', 1]
		]);
		expect([...tally.dayEntries()].every(({ reason }) => reason === 0)).toBe(true);
	});

	test('have no distributions, as nothing that is held to the same mix rests on one', () => {
		const tally = new Tally();
		countContact(tally, counted({ handleSeconds: 300, waitSeconds: 10 }), unit, 1);
		const shapesOf = ({ cell }: { cell: Cell }) => cell.shapes.filter((shape) => shape !== null).length;
		expect([...tally.weekEntries()].map(shapesOf)).toEqual([0, 0]);
		expect([...tally.dayEntries()].map((entry) => [entry.dimension, shapesOf(entry)])).toEqual([
			['all', 3],
			['site', 3],
			['team', 3],
			['reason', 2]
		]);
	});

	test('stay while those of days are forgotten, and go with everything', () => {
		const tally = new Tally();
		countContact(tally, counted(), unit, 1);
		tally.clearDays();
		countContact(tally, counted({ day: '2026-03-04' }), unit, 1);
		expect([...tally.weekEntries()].map(({ cell }) => cell.sums[at.contacts])).toEqual([2, 2]);
		expect(tally.size).toBe(6);
		tally.clear();
		expect([tally.size, [...tally.weekEntries()]]).toEqual([0, []]);
	});

	test('are none where no reason is known, where a working day is counted, or where one dimension only is wanted', () => {
		const [tally, narrow] = [new Tally(), new Tally(['team'])];
		countContact(tally, counted(), { ...unit, reason: null }, 1);
		tally.turnTo('2026-03-02', unit, 1, ['all', 'site', 'team', 'employer']);
		tally.add(at.agentDays, 1);
		countContact(narrow, counted(), unit, 1);
		expect([...tally.weekEntries(), ...narrow.weekEntries()]).toEqual([]);
	});
});
