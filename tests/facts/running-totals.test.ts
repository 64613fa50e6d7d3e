import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currentTotals, runningTotals } from '#lib/facts/running-totals.ts';
import { sparseOf } from '#lib/facts/sparse-fact.ts';
import { namedSums, shapesBy, sumsBy } from '#lib/facts/sums.ts';
import { addDays } from '#lib/model/day.ts';
import { emptyExtent, measures, type DailyFact, type Sums, type WeeklyFact } from '#lib/model/fact.ts';

const firstDay = '2026-02-20';

/** A fact of one team whose every measure is told apart, and whose handle times all fall in one bucket. */
const fact = (day: string, amount: number, more: Partial<DailyFact> = {}): DailyFact => ({
	dimension: 'team',
	member: 'Blue',
	day,
	sums: sumsBy((_, place) => amount * (place + 1)),
	shapes: shapesBy((place) => new Map(place === 0 ? [[amount % 4, amount]] : [])),
	...more
});

const factLists = fc
	.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 })
	.chain((days) =>
		fc.tuple(
			...days.map((day) => fc.integer({ min: 1, max: 1000 }).map((amount) => fact(addDays(firstDay, day), amount)))
		)
	);
const days = fc.integer({ min: -3, max: 43 }).map((offset) => addDays(firstDay, offset));

/** What is read of a view one by one, side by side. */
const allOf = (sums: Sums): Sums => sumsBy((measure) => sums[measure]);

test('the sums of any period are the sums of its days', () => {
	fc.assert(
		fc.property(factLists, days, days, days, (facts, from, to, until) => {
			const view = runningTotals(facts, emptyExtent).view('team', 'Blue', from, to);
			const total = (last: string) => {
				const within = facts.filter(({ day }) => day >= from && day <= last);
				return sumsBy((measure) => within.reduce((sum, { sums }) => sum + sums[measure], 0));
			};
			expect(allOf(view.sums())).toEqual(total(to));
			expect(allOf(view.sums(until))).toEqual(total(until < to ? until : to));
			expect(allOf(view.ever)).toEqual(sumsBy((measure) => facts.reduce((sum, { sums }) => sum + sums[measure], 0)));
		})
	);
});

test('the distribution of any period is that of its days together', () => {
	fc.assert(
		fc.property(factLists, days, days, (facts, from, to) => {
			const shape = runningTotals(facts, emptyExtent).view('team', 'Blue', from, to).shape('handle');
			const counted = new Map<number, number>();
			for (const { day, shapes } of facts) {
				if (day < from || day > to) continue;
				for (const [bucket, count] of shapes.handle) counted.set(bucket, (counted.get(bucket) ?? 0) + count);
			}
			expect(shape).toEqual(counted);
		})
	);
});

describe('a view', () => {
	const totals = runningTotals(
		[fact('2026-03-02', 1), fact('2026-03-02', 5, { member: 'Team 10' }), fact('2026-03-02', 7, { member: 'Team 9' })],
		{ ...emptyExtent, contacts: { from: '2026-03-02', through: '2026-03-02' } }
	);

	test('of one member knows nothing of another', () => {
		expect(totals.view('team', 'Team 10', '2026-03-01', '2026-03-31').sums().contacts).toBe(5);
		expect(totals.view('site', 'Blue', '2026-03-01', '2026-03-31').sums().contacts).toBe(0);
	});

	test('of a member that does not exist is all zeros', () => {
		const nobody = totals.view('team', 'Green', '2026-03-01', '2026-03-31');
		expect(allOf(nobody.sums())).toEqual(namedSums([]));
		expect(allOf(nobody.ever)).toEqual(namedSums([]));
		expect(nobody.shape('handle')).toEqual(new Map());
	});

	test('looks at the same unit over another period', () => {
		const view = totals.view('team', 'Blue', '2026-03-03', '2026-03-09');
		const before = view.over('2026-02-24', '2026-03-02');
		expect([view.sums().contacts, before.sums().contacts]).toEqual([0, 1]);
		expect([before.dimension, before.member, before.from, before.to]).toEqual([
			'team',
			'Blue',
			'2026-02-24',
			'2026-03-02'
		]);
		expect(before.extent).toBe(totals.extent);
	});

	test('is found under the names of its dimension, in the order of the alphabet and of numbers', () => {
		expect(totals.members('team')).toEqual(['Blue', 'Team 9', 'Team 10']);
		expect(totals.members('queue')).toEqual([]);
	});
});

describe('a unit by reason', () => {
	const weekly = ['2026-03-02', '2026-03-09', '2026-03-16'].map((day, index) => ({
		...fact(day, 10 ** index),
		reason: 'billing'
	}));
	const totals = runningTotals([fact('2026-03-02', 1)], emptyExtent, undefined, [
		...weekly,
		{ ...fact('2026-03-09', 5), reason: 'moving' },
		{ ...fact('2026-03-09', 7), member: 'Red', reason: 'moving' }
	]);
	const of = (from: string, to: string) => totals.view('team', 'Blue', from, to).byReason();

	test('is told in whole weeks, those that begin in the period', () => {
		const reasons = of('2026-03-03', '2026-03-16');
		expect([...(reasons?.keys() ?? [])]).toEqual(['billing', 'moving']);
		expect(reasons?.get('billing')?.sums().contacts).toBe(110);
		expect(reasons?.get('moving')?.sums().contacts).toBe(5);
		expect(reasons?.get('billing')?.shape('handle')).toEqual(
			new Map([
				[2, 10],
				[0, 100]
			])
		);
	});

	test('leaves out a week that is not wholly mature', () => {
		const billing = of('2026-03-01', '2026-03-31')?.get('billing');
		expect(['2026-03-14', '2026-03-15', '2026-03-31'].map((until) => billing?.sums(until).contacts)).toEqual([
			1, 11, 111
		]);
		expect(billing?.over('2026-03-09', '2026-03-10').sums().contacts).toBe(10);
		expect(billing?.byReason()).toBeNull();
	});

	test('is told of sites, teams and employers, and by the day of everything together', () => {
		const all = runningTotals(
			[
				fact('2026-03-03', 3, { dimension: 'all', member: '' }),
				fact('2026-03-03', 2, { dimension: 'reason', member: 'billing' })
			],
			emptyExtent
		);
		expect(all.view('all', '', '2026-03-03', '2026-03-03').byReason()?.get('billing')?.sums().contacts).toBe(2);
		expect(all.view('queue', 'Sales', '2026-03-03', '2026-03-03').byReason()).toBeNull();
		expect(all.view('site', 'Odense', '2026-03-03', '2026-03-03').byReason()).toEqual(new Map());
	});
});

describe('totals beside which units are put', () => {
	const whole = runningTotals([fact('2026-03-03', 30, { dimension: 'all', member: '' })], emptyExtent);
	const both = whole.beside(
		[
			fact('2026-03-03', 2, { member: 'Blue' }),
			{ ...fact('2026-03-02', 1, { member: 'Blue' }), reason: 'billing' }
		].map(sparseOf)
	);

	test('tell of the units, by reason too, and of the whole as before', () => {
		const blue = both.view('team', 'Blue', '2026-03-01', '2026-03-31');
		expect([blue.sums().contacts, blue.ever.contacts]).toEqual([2, 30]);
		expect(blue.byReason()?.get('billing')?.sums().contacts).toBe(1);
		expect(both.view('all', '', '2026-03-01', '2026-03-31').sums().contacts).toBe(30);
		expect(both.members('team')).toEqual(['Blue']);
	});

	test('stay without them', () => {
		expect(whole.members('team')).toEqual([]);
		expect(whole.beside([]).members('team')).toEqual([]);
	});
});

describe('the current totals', () => {
	function sourceOf(facts: DailyFact[], weekly: WeeklyFact[] = []) {
		const source = { version: '1', read: 0, failing: false, facts };
		const totals = currentTotals({
			factsVersion: () => Promise.resolve(source.version),
			extent: () => Promise.resolve(emptyExtent),
			factDays: () => Promise.resolve({ from: '2026-01-31', through: '2026-03-02' }),
			definitionVersions: () => Promise.resolve([]),
			handleTargets: () => Promise.resolve([]),
			sparseFacts: ({ from, to }) => {
				source.read++;
				const within = [...source.facts, ...weekly].filter(({ day }) => day >= from && day <= to).map(sparseOf);
				return source.failing ? Promise.reject(new Error('no database')) : Promise.resolve(within);
			}
		});
		return { source, totals };
	}

	test('hold the weeks of every reason, too', async () => {
		const { totals } = sourceOf([], [{ ...fact('2026-03-02', 1), reason: 'billing' }]);
		const view = (await totals()).view('team', 'Blue', '2026-03-01', '2026-03-31');
		expect(view.byReason()?.get('billing')?.sums().contacts).toBe(1);
	});

	test('hold every day that has facts, from the first of its first month', async () => {
		const days = ['2026-01-01', '2026-01-31', '2026-02-28', '2026-03-02'];
		const { totals } = sourceOf(days.map((day) => fact(day, 1)));
		expect((await totals()).view('team', 'Blue', '2026-01-01', '2026-03-31').sums().contacts).toBe(4);
	});

	test('are made once for a version, however many ask', async () => {
		const { source, totals } = sourceOf([]);
		const [one, other] = await Promise.all([totals(), totals()]);
		expect(one).toBe(other);
		const reads = source.read;
		await totals();
		expect(source.read).toBe(reads);
	});

	test('are made again when the data have changed', async () => {
		const { source, totals } = sourceOf([fact('2026-03-02', 1)]);
		expect((await totals()).members('team')).toEqual(['Blue']);
		source.version = '2';
		source.facts = [];
		const after = await totals();
		expect(after.view('team', 'Blue', '2026-03-01', '2026-03-31').ever.contacts).toBe(0);
	});

	test('are tried again after a failure', async () => {
		const { source, totals } = sourceOf([]);
		source.failing = true;
		await expect(totals()).rejects.toThrow('no database');
		source.failing = false;
		expect((await totals()).members('team')).toEqual([]);
	});
});

test('every measure has a place of its own in the sums', () => {
	const places = Object.values(sumsBy((_, place) => place));
	expect(places).toEqual(measures.map((_, place) => place));
});

test('what was ever stored is told of the whole organisation, so that a unit without it is not called a blind spot', () => {
	const rated = (dimension: 'all' | 'team', member: string, ratings: number) => ({
		dimension,
		member,
		day: '2026-03-02',
		sums: sumsBy((measure) => (measure === 'ratings' ? ratings : 0)),
		shapes: shapesBy(() => new Map())
	});
	const facts = [rated('all', '', 7), rated('team', 'Blue', 7), rated('team', 'Red', 0)];
	const totals = runningTotals(facts, emptyExtent);
	expect(totals.view('team', 'Red', '2026-03-01', '2026-03-31').ever.ratings).toBe(7);
});
