import {
	dimensions,
	measures,
	type DailyFact,
	type Dimension,
	type Measure,
	type NamedDimension,
	type Sums
} from '#lib/model/fact.ts';
import { plainKinds } from '#lib/model/plain-records.ts';
import { subjects, toldOf } from '#lib/facts/subjects.ts';
import { shapesBy, sumsBy } from '#lib/facts/sums.ts';
import type { ContactQuery } from '#lib/server/storage/queries.ts';
import type { ContactRow, Store } from '#lib/server/storage/store.ts';

/** Longer than any test's records reach. */
export const always = { from: '2000-01-01', to: '2100-01-01' };

export const allContacts = (store: Store, query: Partial<ContactQuery> = {}): Promise<ContactRow[]> =>
	store.contacts({ ...always, unit: null, limit: 100_000, ...query });

/** The measures of one fact that are not zero; nothing when there is no such fact. */
export async function spokenFact(
	store: Store,
	day: string,
	dimension: Dimension = 'all',
	member = ''
): Promise<Partial<Sums>> {
	const facts = await store.dailyFacts({ dimensions: [dimension], from: day, to: day });
	const fact = facts.find((one) => one.member === member);
	return fact ? spoken(fact.sums) : {};
}

const spoken = (sums: Sums): Partial<Sums> =>
	Object.fromEntries(measures.flatMap((measure) => (sums[measure] === 0 ? [] : [[measure, sums[measure]]])));

/** A measure summed over all days of one member. */
export async function total(
	store: Store,
	measure: Measure,
	dimension: Dimension = 'all',
	member = ''
): Promise<number> {
	const facts = await store.dailyFacts({ dimensions: [dimension] });
	return facts.filter((fact) => fact.member === member).reduce((sum, { sums }) => sum + sums[measure], 0);
}

/** What is told of people: it also rests on what was told of them before. */
const ofPeople: ReadonlySet<Measure> = new Set([
	...subjects.flatMap((subject) => toldOf[subject].measures),
	'pulseAsked'
]);

/** The same content, but for what is told of people. */
export function withoutPeople({ facts, ...more }: Awaited<ReturnType<typeof contentOf>>) {
	const others = facts.flatMap((fact): string[] => {
		const [dimension, member, day, sums, shapes] = JSON.parse(fact) as [
			Dimension,
			string,
			string,
			Partial<Sums>,
			object
		];
		const left = Object.fromEntries(
			measures.flatMap((name) => (name in sums && !ofPeople.has(name) ? [[name, sums[name]]] : []))
		);
		return Object.keys(left).length === 0 ? [] : [JSON.stringify([dimension, member, day, left, shapes])];
	});
	return { ...more, facts: others };
}

/** Everything a reader can see, without the numbers that depend on what was stored when, and without history. */
export async function contentOf(store: Store) {
	const named = dimensions.filter((dimension): dimension is NamedDimension => dimension !== 'all');
	const contacts = await allContacts(store);
	return {
		facts: (await store.dailyFacts()).map(readable).sort(),
		weekly: (await store.weeklyFacts(always)).map((fact) => `${fact.reason} ${readable(fact)}`).sort(),
		contacts: contacts.map(withoutNumbers).sort(),
		extent: await store.extent(),
		members: await Promise.all(named.map((dimension) => store.members(dimension))),
		hours: await store.hourCounts(always),
		kept: (await store.keptColumns()).map((column) => ({ ...column, examples: column.examples.sort() })),
		plain: await Promise.all(
			plainKinds.map(async (kind) => (await store.plainRecords(kind, always)).map(unnumbered).sort())
		)
	};
}

function readable({ dimension, member, day, sums, shapes }: DailyFact): string {
	const buckets = Object.entries(shapes).map(([name, shape]) => [name, [...shape].sort(([a], [b]) => a - b)]);
	return JSON.stringify([dimension, member, day, spoken(sums), Object.fromEntries(buckets)]);
}

const withoutNumbers = (row: ContactRow): string =>
	JSON.stringify({ ...row, id: null, importId: null, customer: row.customer !== null });

const unnumbered = (record: { identity: string; customer?: string | null }): string =>
	JSON.stringify({ ...record, identity: null, customer: (record.customer ?? null) !== null });

/** Facts within units, by name. */
export async function namedFactsWithin(store: Store, ...asked: Parameters<Store['factsWithin']>): Promise<DailyFact[]> {
	const facts = await store.factsWithin(...asked);
	return facts.map(({ dimension, member, day, sums, shapes }) => {
		const amounts = new Map(pairsOf(sums, 2).map(([place = 0, amount = 0]) => [place, amount]));
		const counts = pairsOf(shapes, 3);
		return {
			dimension,
			member,
			day,
			sums: sumsBy((_, place) => amounts.get(place) ?? 0),
			shapes: shapesBy(
				(shape) =>
					new Map(counts.filter(([place]) => place === shape).map(([, bucket = 0, count = 0]) => [bucket, count]))
			)
		};
	});
}

const pairsOf = (numbers: readonly number[], width: number): number[][] =>
	Array.from({ length: numbers.length / width }, (_, row) => numbers.slice(row * width, (row + 1) * width));
