import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Outcome } from '#lib/model/contact.ts';
import type { Measure } from '#lib/model/fact.ts';
import type { Mode } from '#lib/model/import.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { exposed } from '../../facts/attacker.ts';
import { total } from '../content.ts';
import { contract } from '../engines.ts';
import { add, batches, contact, correct, draft, membership, noon, recipe, takeIn } from '../records-by-hand.ts';

const began = (agent: string, fromDay: string, team = 'Blue'): PlainRecord<'employment'> => ({
	...{ identity: agent, agent, team, site: 'Aarhus', employer: null, fromDay },
	...{ untilDay: null, fullTime: 1, leavingReason: null, languages: null }
});
const employ = (store: Store, records: PlainRecord<'employment'>[], mode: Mode = add) =>
	takeIn(store, 'employment', draft('employment', 'staff.csv', mode), batches<'employment'>(records));

type Call = { agent: string; day: string; team?: string | null; outcome?: Outcome };
let calls = 0;
/** As many contacts on a day, each a call of its own. */
const times = (count: number, call: Call): Call[] => Array.from({ length: count }, () => call);
const bring = (store: Store, all: Call[]) =>
	takeIn(
		store,
		'contacts',
		{ ...draft('contacts'), recipe: { ...recipe('contacts'), identity: ['Call'] } },
		batches<'contacts'>(
			all.map(({ agent, day, team = 'Blue', outcome = 'handled' }) =>
				contact(`Call\u001f${++calls}`, noon(day), { agent, team, outcome })
			)
		)
	);

const eight = Array.from('abcdefgh');
/** Half of them began in 2020, half of them two months before. */
const staff = eight.map((agent, place) => began(agent, place % 2 ? '2025-12-01' : '2020-01-01'));
const january = '2026-01-12';
/** Says that January is over. */
const over: Call = { agent: 'nobody', day: '2026-02-02' };
const team: Measure[] = ['tenureKnown', 'tenureUnderHalfYear'];
const told = (store: Store, dimension: 'all' | 'site' | 'team' = 'all', name = '') =>
	Promise.all(team.map((measure) => total(store, measure, dimension, name)));

contract('what is told of tenure', (fresh) => {
	test('is weighed by handled contacts of those known to be employed, on the first day of a month that is over', async () => {
		const store = await fresh();
		await employ(store, staff);
		const handled = eight.flatMap((agent, place) => times(place + 1, { agent, day: january }));
		await bring(store, [...handled, { agent: 'a', day: january, outcome: 'missed' }, { agent: 'zoe', day: january }]);
		expect(await told(store)).toEqual([0, 0]);
		await bring(store, [over]);
		// 1 to 8 contacts, of every second agent 2 + 4 + 6 + 8
		expect([await told(store), await told(store, 'team', 'Blue'), await told(store, 'site', 'Aarhus')]).toEqual([
			[36, 20],
			[36, 20],
			[36, 20]
		]);
		const found = (await store.dailyFacts()).filter(({ sums }) => sums.tenureKnown > 0);
		expect([...new Set(found.map(({ day }) => day))]).toEqual(['2026-01-01']);
		expect((await store.verify()).differing).toBe(0);
	});

	test('does not hang on which came first, contacts or careers, and goes with either', async () => {
		const handled = eight.flatMap((agent) => times(2, { agent, day: january }));
		const first = await fresh();
		const hired = await employ(first, staff);
		const called = await bring(first, [...handled, over]);
		const second = await fresh();
		await bring(second, [...handled, over]);
		await employ(second, staff);
		const tenure = async (store: Store) => [await told(store), await told(store, 'team', 'Blue')];
		expect([await tenure(first), await tenure(second)]).toEqual(Array(2).fill(Array(2).fill([16, 8])));
		await first.undoImport(hired.id);
		expect(await told(first)).toEqual([0, 0]);
		await second.undoImport(1);
		expect(await told(second)).toEqual([0, 0]);
		await first.undoImport(called.id);
		expect((await first.verify()).differing).toBe(0);
	});

	test('is not of four, nor of what is left when the others are taken from their site', async () => {
		const store = await fresh();
		const four = Array.from('wxyz');
		await employ(store, [...staff, ...four.map((agent) => began(agent, '2026-01-01', 'Red'))]);
		const all = [...eight.map((agent) => ({ agent, day: january })), ...four.map((agent) => ({ agent, day: january }))];
		await bring(store, [...all.map((call, place) => ({ ...call, team: place < 8 ? 'Blue' : 'Red' })), over]);
		expect(await told(store, 'site', 'Aarhus')).toEqual([12, 8]);
		expect([await told(store, 'team', 'Red'), await told(store, 'team', 'Blue')]).toEqual([
			[0, 0],
			[0, 0]
		]);
	});

	test('stays when one more calls, and changes when all did', async () => {
		const store = await fresh();
		await employ(store, staff);
		await bring(store, [...eight.map((agent) => ({ agent, day: january })), over]);
		const tenure = async () =>
			(await store.dailyFacts())
				.filter(({ sums }) => sums.tenureKnown > 0)
				.map(({ member, sums, shapes }) => [member, sums.tenureKnown, sums.tenureUnderHalfYear, [...shapes.tenure]]);
		const before = await tenure();
		const { id } = await bring(store, [{ agent: 'a', day: '2026-01-13' }]);
		expect(await tenure()).toEqual(before);
		await store.undoImport(id);
		expect(await tenure()).toEqual(before);
		await bring(
			store,
			eight.map((agent) => ({ agent, day: '2026-01-13' }))
		);
		expect(await told(store)).toEqual([16, 8]);
		expect((await store.verify()).differing).toBe(0);
	});

	test('follows those who are moved to another team by the roster, five or more together', async () => {
		const store = await fresh();
		await employ(
			store,
			staff.map((one) => ({ ...one, team: null }))
		);
		await bring(store, [...eight.map((agent) => ({ agent, day: january, team: null })), over]);
		expect(await told(store)).toEqual([0, 0]);
		await takeIn(
			store,
			'roster',
			draft('roster'),
			batches<'roster'>(eight.map((agent) => membership(agent, '2026-01-01', { team: 'Red', site: 'Oslo' })))
		);
		expect([await told(store, 'team', 'Blue'), await told(store, 'team', 'Red')]).toEqual([
			[0, 0],
			[8, 4]
		]);
		expect((await store.verify()).differing).toBe(0);
	});

	test('of a team of five to seven comes by the quarter, when it is over', async () => {
		const store = await fresh();
		const six = staff.slice(0, 6);
		await employ(store, [...six, ...Array.from('mnopqr').map((agent) => began(agent, '2026-01-01', 'Red'))]);
		const handled = (day: string) => [
			...six.map(({ agent }) => ({ agent: agent ?? '', day })),
			...Array.from('mnopqr').map((agent) => ({ agent, day, team: 'Red' }))
		];
		await bring(store, [...handled(january), ...handled('2026-03-30')]);
		expect([await told(store), await told(store, 'team', 'Blue')]).toEqual([
			[12, 9],
			[0, 0]
		]);
		await bring(store, [{ agent: 'nobody', day: '2026-04-01' }]);
		expect([await told(store), await told(store, 'team', 'Blue')]).toEqual([
			[24, 18],
			[12, 6]
		]);
		expect((await store.verify()).differing).toBe(0);
	});

	test('never adds up to fewer than five, whatever is imported, corrected and undone', async () => {
		const people = Array.from('abcdefghij');
		// when one began decides whether her contacts are those of someone new: the digit that an attacker wants to know
		const someone = fc.record({
			isIn: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean()),
			isNew: fc.boolean()
		});
		const files = fc.array(someone, { minLength: people.length, maxLength: people.length });
		const step = fc.oneof(
			{ weight: 2, arbitrary: fc.record({ careers: files, corrects: fc.boolean() }) },
			{ weight: 1, arbitrary: fc.record({ undo: fc.nat() }) }
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (history) => {
				const store = await fresh();
				const teamOf = (index: number) => (index < 5 ? 'Blue' : 'Red');
				// a digit of its own in base two for everybody's contacts
				const all = people.flatMap((agent, index) => times(2 ** index, { agent, day: january, team: teamOf(index) }));
				await bring(store, [...all, over]);
				const sums = new Set<number>();
				const imports: number[] = [];
				for (const one of history) {
					if ('undo' in one) {
						const id = imports[one.undo % Math.max(1, imports.length)];
						if (id !== undefined) await store.undoImport(id);
					} else {
						const careers = one.careers.flatMap(({ isIn, isNew }, index) =>
							isIn ? [began(people[index] ?? '', isNew ? '2025-12-01' : '2020-01-01', teamOf(index))] : []
						);
						imports.push((await employ(store, careers, one.corrects ? correct : add)).id);
					}
					for (const { sums: fact } of await store.dailyFacts()) sums.add(fact.tenureKnown);
				}
				const vectors = [...sums].map((sum) => people.map((_, place) => Math.floor(sum / 2 ** place) % 2));
				expect(exposed({ vectors, personOf: String })).toBeNull();
			}),
			{ numRuns: Number(process.env.RUNS ?? 15) }
		);
	});
});
