import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes, type Contact } from '#lib/model/contact.ts';
import { addDays } from '#lib/model/day.ts';
import { kinds, type Kind, type Records } from '#lib/model/records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contentOf } from '../content.ts';
import { contract, type Fresh } from '../engines.ts';
import { answer, batches, contact, draft, membership, noon, order } from '../records-by-hand.ts';

const monday = noon('2026-03-02');
const customers = fc.option(fc.constantFrom('ann', 'bob', 'switchboard'));
const names = (...all: string[]) => fc.option(fc.constantFrom(...all));
const seconds = fc.option(fc.integer({ min: 0, max: 900 }));
const roughDay = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-02-25', days));

const contacts: fc.Arbitrary<Omit<Contact, 'identity'>> = fc
	.record({
		hours: fc.integer({ min: 0, max: 900 }),
		customer: customers,
		outcome: fc.oneof({ weight: 4, arbitrary: fc.constant('handled' as const) }, fc.constantFrom(...outcomes)),
		direction: fc.constantFrom('in', 'in', 'in', 'out', null),
		agent: names('kim', 'lee'),
		team: names('Blue', 'Red'),
		site: names('Aarhus'),
		queue: names('Sales', 'Service'),
		reason: names('bill', 'move'),
		handleSeconds: seconds,
		waitSeconds: seconds
	})
	.map(({ hours, ...more }) => {
		const startedAt = monday + hours * 3600;
		const agentStartedAt = more.waitSeconds === null ? null : startedAt + more.waitSeconds;
		return contact('', startedAt, { ...more, agentStartedAt });
	});

const pools: { [K in Kind]: fc.Arbitrary<Omit<Records[K], 'identity'>> } = {
	contacts,
	orders: fc
		.tuple(customers, fc.integer({ min: 0, max: 2500 }))
		.map(([customer, hours]) => order('', customer, monday + hours * 3600)),
	pulse: fc
		.tuple(fc.constantFrom('Blue', 'Red'), roughDay, fc.option(fc.integer({ min: 0, max: 25 })))
		.map(([team, day, raw]) => answer('', team, day, raw === null ? null : raw * 4, 9)),
	roster: fc
		.tuple(fc.constantFrom('kim', 'lee'), roughDay, names('Blue', 'Green'), names('Aarhus', 'Oslo'), fc.boolean())
		.map(([agent, day, team, site, open]) =>
			membership(agent, day, { team, site, untilDay: open ? null : addDays(day, 9) })
		)
};
const poolSizes: Record<Kind, number> = { contacts: 45, orders: 8, pulse: 14, roster: 5 };

type Pools = { [K in Kind]: Records[K][] };
const poolIn = <K extends Kind>(world: Pools, kind: K): Pools[K] => world[kind];
/** A file brings records of the pool of its kind, by position, some of them twice; an undo names a file. */
type Step = { kind: Kind; brings: number[] } | { undo: number };

const worlds = fc.record({
	contacts: poolOf('contacts'),
	orders: poolOf('orders'),
	pulse: poolOf('pulse'),
	roster: poolOf('roster')
});

function poolOf<K extends Kind>(kind: K): fc.Arbitrary<Records[K][]> {
	const size = poolSizes[kind];
	const pool = fc.array(pools[kind], { minLength: size, maxLength: size });
	// the cast says no more than that a record without its identity, given one, is a record
	return pool.map((records) => records.map((record, index) => ({ ...record, identity: `${index}` }) as Records[K]));
}

const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom('contacts' as const, ...kinds).chain(fileOf) },
		{ weight: 2, arbitrary: fc.record({ undo: fc.integer({ min: 1, max: 8 }) }) }
	),
	{ minLength: 2, maxLength: 9 }
);

function fileOf(kind: Kind): fc.Arbitrary<Step> {
	const size = poolSizes[kind];
	return fc.record({
		kind: fc.constant(kind),
		brings: fc.array(fc.integer({ min: 0, max: size - 1 }), { maxLength: size })
	});
}

async function bring<K extends Kind>(store: Store, kind: K, records: Records[K][]): Promise<number> {
	const half = Math.ceil(records.length / 2);
	return (await store.takeIn(kind, draft(kind), batches(records.slice(0, half), records.slice(half)))).id;
}

/** A database that was only ever given the records that should have survived: as often as the file that has them most often. */
async function fromScratch(fresh: Fresh, world: Pools, files: Map<number, Step>): Promise<Store> {
	const store = await fresh();
	async function give(kind: Kind) {
		const most = new Map<number, number>();
		for (const file of files.values()) {
			if (!('kind' in file) || file.kind !== kind) continue;
			for (const [position, times] of countsOf(file.brings))
				most.set(position, Math.max(most.get(position) ?? 0, times));
		}
		const pool = poolIn(world, kind);
		await bring(
			store,
			kind,
			pool.flatMap((record, position) => Array.from({ length: most.get(position) ?? 0 }, () => record))
		);
	}
	for (const kind of kinds) await give(kind);
	return store;
}

function countsOf(positions: number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const position of positions) counts.set(position, (counts.get(position) ?? 0) + 1);
	return counts;
}

contract('any history', (fresh) => {
	test('of imports and undos ends where importing what survived would have begun', { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(worlds, steps, async (world, history) => {
				const store = await fresh();
				const files = new Map<number, Step>();
				async function take(kind: Kind, step: Step & { brings: number[] }) {
					const pool = poolIn(world, kind);
					files.set(
						await bring(
							store,
							kind,
							step.brings.flatMap((position) => pool[position] ?? [])
						),
						step
					);
				}
				for (const step of history) {
					if ('kind' in step) await take(step.kind, step);
					else if (files.delete(step.undo)) await store.undoImport(step.undo);
				}
				expect(await contentOf(store)).toEqual(await contentOf(await fromScratch(fresh, world, files)));
			}),
			{ numRuns: 40, seed: 20260302 }
		);
	});
});
