import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { dimensions, measures, type Measure } from '#lib/model/fact.ts';
import { allContacts, always, spokenFact, namedFactsWithin } from '../content.ts';
import { contract } from '../engines.ts';
import { answer, batches, contact, draft, noon, takeIn } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const calls: Contact[] = Array.from({ length: 12 }, (_, index) =>
	contact(`${index}`, monday + index * 7200, {
		customer: `customer ${index % 5}`,
		team: index % 2 ? 'Blue' : 'Red',
		queue: index % 3 ? 'Sales' : 'Service',
		agent: index % 2 ? 'kim' : 'lee',
		agentStartedAt: monday + index * 7200 + 20,
		handleSeconds: 100 + index,
		talkSeconds: index === 3 ? 5 : 90,
		waitSeconds: 3 * index,
		transfers: index % 4 === 0 ? 1 : 0,
		resolved: index % 5 === 0 ? null : true,
		rating: index % 6 === 0 ? 5 : null,
		outcome: index === 10 ? 'abandoned_queue' : 'handled'
	})
);

contract('facts', (fresh) => {
	test('are kept for everything and for each member of each dimension, by day', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const facts = await store.dailyFacts();
		expect(facts.map(({ dimension, member, day, sums }) => [dimension, member, day, sums.contacts])).toEqual([
			// of the month as a whole
			['all', '', '2026-03-01', 0],
			['all', '', '2026-03-02', 6],
			['team', 'Blue', '2026-03-02', 3],
			['team', 'Red', '2026-03-02', 3],
			['queue', 'Sales', '2026-03-02', 4],
			['queue', 'Service', '2026-03-02', 2],
			['all', '', '2026-03-03', 6],
			['team', 'Blue', '2026-03-03', 3],
			['team', 'Red', '2026-03-03', 3],
			['queue', 'Sales', '2026-03-03', 4],
			['queue', 'Service', '2026-03-03', 2]
		]);
	});

	test('can be asked for by dimension and period', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const facts = await store.dailyFacts({ dimensions: ['team', 'all'], from: '2026-03-03', to: '2026-03-09' });
		expect(facts.map(({ dimension, member, day }) => `${dimension} ${member} ${day}`)).toEqual([
			'all  2026-03-03',
			'team Blue 2026-03-03',
			'team Red 2026-03-03'
		]);
		expect(await store.dailyFacts({ to: '2026-02-28' })).toEqual([]);
	});

	const ofTheWhole: readonly Measure[] = ['monthContactSquares', 'agentContactSquares'];
	test('of any one dimension add up to everything, where every contact names a member', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const facts = await store.dailyFacts();
		const sumOf = (dimension: string) =>
			measures
				.filter((measure) => !ofTheWhole.includes(measure))
				.map((measure) =>
					facts.reduce((sum, fact) => sum + (fact.dimension === dimension ? fact.sums[measure] : 0), 0)
				);
		expect(sumOf('team')).toEqual(sumOf('all'));
		expect(sumOf('all').filter((amount) => amount > 0).length).toBeGreaterThan(20);
	});

	test('of one day of real work say what a person can count by hand', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		expect(await spokenFact(store, '2026-03-03')).toMatchObject({
			contacts: 6,
			offered: 6,
			handled: 5,
			abandoned: 1,
			handleKnown: 5,
			handleSeconds: 106 + 107 + 108 + 109 + 111,
			waits: 6,
			excessWaitSeconds: 1 + 4 + 7 + 10 + 13,
			ratings: 1,
			ratingSum: 5
		});
	});

	test('within a unit are the facts of that unit', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const kept = await store.dailyFacts({ dimensions: ['team'] });
		const within = await namedFactsWithin(store, { dimension: 'team', member: 'Blue' }, { by: 'team', ...always });
		expect(within).toEqual(kept.filter(({ member }) => member === 'Blue'));
		const all = await namedFactsWithin(store, { dimension: 'team', member: 'Blue' }, { by: 'all', ...always });
		expect(all.map(({ day, sums, shapes }) => ({ day, sums, shapes }))).toEqual(
			within.map(({ day, sums, shapes }) => ({ day, sums, shapes }))
		);
	});

	test('within a unit cross two dimensions, over the days asked for', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const within = await namedFactsWithin(
			store,
			{ dimension: 'queue', member: 'Sales' },
			{ by: 'team', from: '2026-03-03', to: '2026-03-03' }
		);
		expect(within.map(({ member, day, sums }) => [member, day, sums.contacts])).toEqual([
			['Blue', '2026-03-03', 2],
			['Red', '2026-03-03', 2]
		]);
		expect(await namedFactsWithin(store, { dimension: 'queue', member: 'None' }, { by: 'team', ...always })).toEqual(
			[]
		);
	});

	test('never name an agent', async () => {
		const store = await fresh();
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(calls));
		const said = JSON.stringify([await store.dailyFacts(), await allContacts(store)]);
		expect(said).not.toMatch(/kim|lee/);
		expect(dimensions).not.toContain('agent');
	});

	test('of a staff pulse tell of no group below five answers, and no sum lets one be found', async () => {
		const store = await fresh();
		const give = (team: string, count: number) =>
			Array.from({ length: count }, (_, index) => answer(`${team} ${index}`, team, '2026-03-20', 60 + index, index));
		const told = async () => {
			const facts = await store.dailyFacts();
			return facts.map(({ dimension, member, day, sums }) => [dimension, member, day, sums.who5Answers]);
		};
		await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>([...give('Blue', 8), ...give('Red', 4)]));
		expect(await told()).toEqual([['all', '', '2026-03-01', 12]]);
		await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>([answer('Red 5', 'Red', '2026-03-31', 70, 9)]));
		expect(await told()).toEqual([['all', '', '2026-03-01', 12]]);
		await takeIn(store, 'pulse', draft('pulse'), batches<'pulse'>(give('Green', 9)));
		expect(await told()).toEqual([['all', '', '2026-03-01', 22]]);
	});

	test('hold whole numbers exactly, far beyond a million contacts', async () => {
		const store = await fresh();
		const long = [contact('x', monday, { handleSeconds: 80_000_000 }), contact('y', monday, { handleSeconds: 1 })];
		await takeIn(store, 'contacts', draft('contacts'), batches<'contacts'>(long));
		expect((await spokenFact(store, '2026-03-02')).handleSquares).toBe(6_400_000_000_000_001);
	});
});
