import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measure } from '#lib/model/fact.ts';
import type { Mode } from '#lib/model/import.ts';
import type { PlainRecord } from '#lib/model/plain-records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { exposed } from '../../facts/attacker.ts';
import { contentOf, total } from '../content.ts';
import { contract } from '../engines.ts';
import { add, batches, correct, draft, replace, takeIn } from '../records-by-hand.ts';

const team = (names: string, team = 'Blue'): PlainRecord<'employment'>[] =>
	Array.from(names).map((agent) => ({
		...{ identity: agent, agent, team, site: 'Aarhus', employer: null },
		...{ fromDay: '2026-01-01', untilDay: null, fullTime: 1, leavingReason: null, languages: null }
	}));
const employ = (store: Store, records: PlainRecord<'employment'>[]) =>
	takeIn(store, 'employment', draft('employment'), batches<'employment'>(records));

type Session = { agent: string; day: string; seconds: number | null };
const session = (agent: string, day: string, seconds: number | null = 1800): Session => ({ agent, day, seconds });
const twice = (names: string) =>
	Array.from(names).flatMap((agent) => [session(agent, '2026-01-05'), session(agent, '2026-01-28')]);
const learnt = ({ agent, day, seconds }: Session) => ({
	...{ identity: `${agent} ${day}`, agent, team: null, day, seconds, topic: null, score: null }
});
const coach = (store: Store, sessions: Session[], mode: Mode = add) =>
	takeIn(
		store,
		'coaching',
		draft('coaching', 'coaching.csv', mode),
		batches<'coaching'>(sessions.map((one) => ({ ...learnt(one), type: null })))
	);
const train = (store: Store, sessions: Session[], mode: Mode = add) =>
	takeIn(store, 'training', draft('training', 'training.csv', mode), batches<'training'>(sessions.map(learnt)));

const eight = 'abcdefgh';

contract('what is told of coaching and training', (fresh) => {
	test('is of groups of five, on the first day of a month of which records speak wholly', async () => {
		const store = await fresh();
		await employ(store, team(eight));
		await coach(store, [session('a', '2026-01-05'), session('b', '2026-01-20')]);
		const january = (measure: Measure) => total(store, measure, 'team', 'Blue');
		expect([await january('coachingDays'), await january('coachingSessions')]).toEqual([0, 0]);
		await coach(store, [session('a', '2026-01-27'), session('c', '2026-02-01', null)]);
		await train(store, [session('d', '2026-01-02', 7200), session('e', '2026-01-31')]);
		expect([await january('coachingDays'), await january('coachingSessions')]).toEqual([8 * 31, 3]);
		expect([await january('coachingSeconds'), await january('coachedTwice')]).toEqual([3 * 1800, 1]);
		expect(await january('coachingSquares')).toBe(3600 ** 2 + 1800 ** 2);
		expect([await january('trainingDays'), await january('trainingSeconds')]).toEqual([8 * 31, 9000]);
		const told = (await store.dailyFacts()).filter(({ sums }) => sums.coachingSessions + sums.trainingSeconds > 0);
		expect([...new Set(told.map(({ day }) => day))]).toEqual(['2026-01-01']);
	});

	test('is not of a team of four, nor of what is left when the others are taken from their site', async () => {
		const store = await fresh();
		await employ(store, [...team(eight), ...team('wxyz', 'Red')]);
		await coach(store, twice(`${eight}wxyz`));
		await train(store, twice(`${eight}wxyz`));
		await coach(store, [session('a', '2026-02-02')]);
		for (const measure of ['coachingSessions', 'coachingPauses', 'trainingSeconds'] as const) {
			const at = (dimension: 'site' | 'team', name: string) => total(store, measure, dimension, name);
			expect(await at('site', 'Aarhus'), measure).toBeGreaterThan(0);
			expect([await at('team', 'Red'), await at('team', 'Blue')], measure).toEqual([0, 0]);
		}
	});

	test('does not change with one session more, and is told anew when all have one', async () => {
		const store = await fresh();
		await employ(store, team(eight));
		await coach(store, [...twice(eight), session('a', '2026-02-02')]);
		const before = (await contentOf(store)).facts;
		expect(await total(store, 'coachingSeconds', 'team', 'Blue')).toBe(8 * 3600);
		const { id } = await coach(store, [session('a', '2026-01-15', 60)]);
		expect((await contentOf(store)).facts).toEqual(before);
		await store.undoImport(id);
		expect((await contentOf(store)).facts).toEqual(before);
		await coach(
			store,
			Array.from(eight).map((agent) => session(agent, '2026-01-15', 60))
		);
		expect(await total(store, 'coachingSeconds', 'team', 'Blue')).toBe(8 * 3660);
		expect((await store.verify()).differing).toBe(0);
	});

	test('of pauses is of those alone who were coached again, with no need to know who is employed', async () => {
		const store = await fresh();
		const placed = { site: null, employer: null, fromDay: '2026-01-01', untilDay: null };
		const roster = Array.from(eight).map((agent) => ({ identity: agent, agent, team: 'Blue', ...placed }));
		await takeIn(store, 'roster', draft('roster'), batches<'roster'>(roster));
		await coach(store, [...twice('abcd'), session('e', '2026-01-05'), session('f', '2026-02-28')]);
		expect(await total(store, 'coachingPauses')).toBe(0);
		await coach(store, [session('e', '2026-01-09')]);
		const facts = await store.dailyFacts();
		const [all] = facts.filter(({ dimension, sums }) => dimension === 'all' && sums.coachingPauses > 0);
		expect([all?.day, all?.sums.coachingPauses]).toEqual(['2026-01-01', 5]);
		expect([...(all?.shapes.coachingPause.values() ?? [])].sort()).toEqual([1, 4]);
	});

	test('never adds up to fewer than five, whatever is imported, corrected, replaced and undone', async () => {
		const people = Array.from('abcdefghijklm');
		type Row = { isIn: boolean; version: number };
		const someone: fc.Arbitrary<Row> = fc.record({ isIn: fc.boolean(), version: fc.integer({ min: 0, max: 1 }) });
		const whole: fc.Arbitrary<Row> = someone.map((one) => ({ ...one, isIn: true }));
		const file: fc.Arbitrary<{ rows: Row[]; mode: Mode }> = fc.record({
			rows: fc.oneof(
				whole.map((one) => people.map(() => one)),
				fc.array(fc.oneof({ weight: 4, arbitrary: whole }, someone), {
					minLength: people.length,
					maxLength: people.length
				})
			),
			mode: fc.constantFrom(add, correct, replace('2026-01-01', '2026-01-31'))
		});
		const steps = fc.array(fc.oneof({ weight: 3, arbitrary: file }, fc.record({ undo: fc.nat() })), {
			minLength: 2,
			maxLength: 6
		});
		await fc.assert(
			fc.asyncProperty(steps, fc.constantFrom(coach, train), async (history, learn) => {
				const store = await fresh();
				await employ(store, [...team('abcdef'), ...team('ghijklm', 'Red')]);
				// makes January known whole
				await learn(store, [session('n', '2025-12-30'), session('n', '2026-02-20')]);
				const sums = new Set<number>();
				const imports: number[] = [];
				for (const step of history) {
					if ('undo' in step) {
						const id = imports[step.undo % Math.max(1, imports.length)];
						if (id !== undefined) await store.undoImport(id);
					} else {
						const told = step.rows.flatMap(({ isIn, version }, index) => {
							// a digit of its own in base two for every value of everybody
							const seconds = 2 ** (2 * index + version);
							return isIn ? [session(people[index] ?? '', '2026-01-12', seconds)] : [];
						});
						imports.push((await learn(store, told, step.mode)).id);
					}
					for (const { sums: fact } of await store.dailyFacts()) {
						sums.add(fact.coachingSeconds);
						sums.add(fact.trainingSeconds);
					}
				}
				const places = people.flatMap((_, index) => [2 * index, 2 * index + 1]);
				const vectors = [...sums].map((sum) => places.map((place) => Math.floor(sum / 2 ** place) % 2));
				expect(exposed({ vectors, personOf: (place) => `${Math.floor(place / 2)}` })).toBeNull();
			}),
			{ numRuns: Number(process.env.RUNS ?? 15) }
		);
	});
});
