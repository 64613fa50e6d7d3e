import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mode } from '#lib/model/import.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import type { PulseAnswer } from '#lib/model/records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { exposed } from '../../facts/attacker.ts';
import { allContacts, contentOf, total } from '../content.ts';
import { contract } from '../engines.ts';
import {
	add,
	answer,
	batches,
	contact,
	correct,
	draft,
	membership,
	noon,
	replace,
	takeIn
} from '../records-by-hand.ts';

const day = '2026-03-09';
const give = (store: Store, answers: PulseAnswer[], mode = add) =>
	takeIn(store, 'pulse', draft('pulse', 'pulse.csv', mode), batches<'pulse'>(answers));
const team = (name: string, count: number, lowest = 60) =>
	Array.from({ length: count }, (_, index) => answer(`${name} ${index}`, name, day, lowest + index, index));
const answers = (store: Store, name = '') => total(store, 'who5Answers', name === '' ? 'all' : 'team', name);

const employed = (agent: string, more: Partial<PlainRecord<'employment'>> = {}): PlainRecord<'employment'> => ({
	identity: agent,
	agent,
	team: 'Blue',
	site: 'Aarhus',
	employer: null,
	fromDay: '2026-01-01',
	untilDay: null,
	fullTime: 1,
	leavingReason: null,
	languages: null,
	...more
});
const absent = (agent: string, fromDay: string, untilDay = fromDay): PlainRecord<'absence'> => ({
	identity: `${agent} ${fromDay}`,
	agent,
	team: null,
	type: 'sick',
	fromDay,
	untilDay,
	hours: null,
	absentShare: null
});
const six = ['ann', 'bea', 'cai', 'dan', 'eva', 'finn'];
const eight = [...six, 'gry', 'hans'];
/** Begins in February, so that January is over. */
const ofFebruary = employed('hal', { team: 'Red', site: 'Oslo', fromDay: '2026-02-02' });
const employ = (store: Store, records: PlainRecord<'employment'>[]) =>
	takeIn(store, 'employment', draft('employment'), batches<'employment'>(records));

type Row = { tells: boolean; version: number; moves: boolean };

contract('what is told of people', (fresh) => {
	test('stays as it was when one more answers, and when one is taken out again', async () => {
		const store = await fresh();
		await give(store, team('Blue', 9));
		const before = await contentOf(store);
		const { id } = await give(store, [answer('late', 'Blue', day, 0, 0)]);
		expect((await contentOf(store)).facts).toEqual(before.facts);
		await store.undoImport(id);
		expect((await contentOf(store)).facts).toEqual(before.facts);
		await give(store, team('Blue', 8), replace(day, day));
		expect((await contentOf(store)).facts).toEqual(before.facts);
	});

	test('goes when an import is undone, and is the same when it is imported again under other names', async () => {
		const store = await fresh();
		const { id } = await give(store, team('Blue', 9));
		const before = (await contentOf(store)).facts;
		await store.undoImport(id);
		expect((await contentOf(store)).facts).toEqual([]);
		const renamed = team('Blue', 9).map((one) => ({ ...one, identity: `row ${one.identity}` }));
		await give(store, [...renamed, answer('one more', 'Blue', day, 4, 0)]);
		expect((await contentOf(store)).facts).toEqual(before);
	});

	test('moves with its team to another site', async () => {
		const store = await fresh();
		await give(store, team('Blue', 9));
		const at = (site: string) =>
			batches<'roster'>([{ ...membership('kim', '2026-01-01', { team: 'Blue', site }), identity: 'kim' }]);
		await takeIn(store, 'roster', draft('roster'), at('Aarhus'));
		expect(await total(store, 'who5Answers', 'site', 'Aarhus')).toBe(9);
		await takeIn(store, 'roster', draft('roster', 'new.csv', correct), at('Odense'));
		expect(await total(store, 'who5Answers', 'site', 'Aarhus')).toBe(0);
		expect(await total(store, 'who5Answers', 'site', 'Odense')).toBe(9);
	});

	test('of a team with few answers comes by the quarter when the next one has begun', async () => {
		const store = await fresh();
		await give(store, [...team('Blue', 6), ...team('Red', 7)]);
		expect([await answers(store), await answers(store, 'Blue')]).toEqual([13, 0]);
		const april = Array.from({ length: 5 }, (_, index) => answer(`april ${index}`, 'Red', '2026-04-02', 70 + index, 9));
		await give(store, april);
		expect([await answers(store), await answers(store, 'Blue'), await answers(store, 'Red')]).toEqual([18, 6, 7]);
	});

	test('at work is told by the month of groups of five, with sickness once absence is known', async () => {
		const store = await fresh();
		await employ(store, [...eight.map((agent) => employed(agent)), ofFebruary]);
		const january = (measure: 'employedDays' | 'possibleDays' | 'sickDays') => total(store, measure, 'team', 'Blue');
		expect([await january('employedDays'), await january('possibleDays')]).toEqual([8 * 31, 0]);
		const sick = [absent('ann', '2026-01-05', '2026-01-06'), absent('bea', '2026-01-29')];
		await takeIn(store, 'absence', draft('absence'), batches<'absence'>(sick));
		expect([await january('employedDays'), await january('possibleDays')]).toEqual([8 * 31, 100 * 8 * 22]);
		expect(await january('sickDays')).toBe(300);
		await takeIn(store, 'absence', draft('absence'), batches<'absence'>([absent('cai', '2026-01-12', '2026-01-16')]));
		expect(await january('sickDays')).toBe(300);
	});

	test('of absence is not of one alone, where nobody else’s is known', async () => {
		const store = await fresh();
		const alone = employed('gus', { team: 'Red', site: 'Oslo' });
		await takeIn(store, 'absence', draft('absence'), batches<'absence'>([absent('gus', '2026-01-02', '2026-01-30')]));
		await employ(store, [...six.map((agent) => employed(agent, { untilDay: '2026-01-31' })), alone, ofFebruary]);
		expect([await total(store, 'employedDays'), await total(store, 'leavers')]).toEqual([7 * 31, 6]);
		expect([await total(store, 'possibleDays'), await total(store, 'sickDays')]).toEqual([0, 0]);
	});

	test('of why people left comes with the end of the year, of five or more', async () => {
		const store = await fresh();
		const left = six.map((agent, index) =>
			employed(agent, {
				fromDay: '2025-01-01',
				untilDay: `2025-0${index + 2}-15`,
				leavingReason: index < 2 ? 'Resigned' : 'Redundancy'
			})
		);
		await employ(store, [...left.slice(0, 4), ofFebruary]);
		const byChoice = () => total(store, 'voluntaryLeavers', 'team', 'Blue');
		expect(await byChoice()).toBe(0);
		await employ(store, left.slice(4));
		expect(await byChoice()).toBe(2);
	});

	test('who works alone at a site is told of together with others', async () => {
		const store = await fresh();
		const alone = employed('gus', { team: 'Red', site: 'Oslo', untilDay: '2026-01-31' });
		await employ(store, [...six.map((agent) => employed(agent, { untilDay: '2026-01-31' })), alone]);
		expect(await total(store, 'employedDays')).toBe(7 * 31);
		expect([await total(store, 'employedDays', 'team', 'Blue'), await total(store, 'leavers')]).toEqual([0, 7]);
	});

	test('is told the same when all facts are counted again, though contacts have come since', async () => {
		const store = await fresh();
		await give(store, [...team('Blue', 6), ...team('Red', 7)]);
		await employ(
			store,
			six.map((agent) => employed(agent, { fromDay: '2026-02-01' }))
		);
		const before = await total(store, 'employedDays');
		const later = [contact('1', noon('2026-05-04'))];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(later));
		expect((await store.verify()).differing).toBe(0);
		expect([before, await total(store, 'employedDays')]).toEqual([6 * 28, 6 * 28]);
		expect(await answers(store, 'Blue')).toBe(0);
	});

	test('rests on nobody’s name, and leaves none behind', async () => {
		const store = await fresh();
		const { id } = await employ(
			store,
			six.map((agent) => employed(agent, { untilDay: '2026-02-28' }))
		);
		expect(await total(store, 'employedDays', 'team', 'Blue')).toBe(6 * 59);
		expect(await total(store, 'leavers')).toBe(6);
		await store.undoImport(id);
		expect([await store.dailyFacts(), await allContacts(store)]).toEqual([[], []]);
	});

	test('never adds up to fewer than five, whatever is imported, corrected, replaced and undone', async () => {
		const people = 13;
		const someone: fc.Arbitrary<Row> = fc.record({
			tells: fc.boolean(),
			version: fc.integer({ min: 0, max: 1 }),
			moves: fc.boolean()
		});
		const whole: fc.Arbitrary<Row> = fc.record({
			tells: fc.constant(true),
			version: fc.integer({ min: 0, max: 1 }),
			moves: fc.constant(false)
		});
		const file: fc.Arbitrary<{ rows: Row[]; mode: Mode }> = fc.record({
			rows: fc.oneof(
				whole.map((one) => Array.from({ length: people }, () => one)),
				fc.array(fc.oneof({ weight: 4, arbitrary: whole }, someone), { minLength: people, maxLength: people })
			),
			mode: fc.constantFrom(add, correct, replace('2026-03-01', '2026-03-31'))
		});
		const steps: fc.Arbitrary<({ rows: Row[]; mode: Mode } | { undo: number })[]> = fc.array(
			fc.oneof({ weight: 3, arbitrary: file }, fc.record({ undo: fc.nat() })),
			{
				minLength: 2,
				maxLength: 7
			}
		);
		await fc.assert(
			fc.asyncProperty(steps, async (history) => {
				const store = await fresh();
				const sums = new Set<number>();
				const imports: number[] = [];
				for (const step of history) {
					if ('undo' in step) {
						const id = imports[step.undo % Math.max(1, imports.length)];
						if (id !== undefined) await store.undoImport(id);
					} else {
						const told = step.rows.flatMap(({ tells, version, moves }, index) => {
							const home = index < 6 ? 'Blue' : 'Red';
							// a digit of its own in base two for every value of everybody
							const score = 2 ** (2 * index + version);
							return tells ? [answer(`${index}`, moves ? 'Green' : home, day, score, null)] : [];
						});
						imports.push((await give(store, told, step.mode)).id);
					}
					for (const { sums: fact } of await store.dailyFacts()) sums.add(fact.who5Sum);
				}
				const places = Array.from({ length: 2 * people }, (_, place) => place);
				const vectors = [...sums].map((sum) => places.map((place) => Math.floor(sum / 2 ** place) % 2));
				expect(exposed({ vectors, personOf: (place) => `${Math.floor(place / 2)}` })).toBeNull();
			}),
			{ numRuns: Number(process.env.RUNS ?? 25) }
		);
	});
});
