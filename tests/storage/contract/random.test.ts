import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import type { Mode } from '#lib/model/import.ts';
import { kinds, type Kind, type Records } from '#lib/model/records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contentOf, withoutPeople } from '../content.ts';
import { contract, type Fresh } from '../engines.ts';
import { add, batches, correct, draft, recipe, replace } from '../records-by-hand.ts';
import { sizeOf, someKind, worlds, type Variant, type World } from './worlds.ts';

/** More by hand: `RUNS=1000 vitest run tests/storage/contract/random.test.ts`. */
const runs = Number(process.env.RUNS ?? 40);

/** A file tells records of the world by position, one variant of each, some of them twice. */
type File = {
	kind: Kind;
	mode: Mode;
	source: 'A' | 'B';
	tells: { position: number; variant: number }[];
	/** Whether reasons have been filled in from the column Mood since it came. */
	filled: boolean;
};
/** An undo takes out one of the files that are left, or some of them at once. */
type Step = File | { undo: number[] } | { fill: true };

/** What each source keeps of the columns without a field. */
const keptBy = { A: ['Mood'], B: ['Place', 'Mood'] };

const days = fc.integer({ min: 0, max: 25 }).map((day) => addDays('2026-02-25', day));
const modes: fc.Arbitrary<Mode> = fc.oneof(
	fc.constantFrom(add, correct),
	fc.tuple(days, fc.integer({ min: 5, max: 40 })).map(([from, length]) => replace(from, addDays(from, length)))
);

const fileOf = (kind: Kind): fc.Arbitrary<File> => {
	const telling = fc.record({
		position: fc.integer({ min: 0, max: sizeOf(kind) - 1 }),
		variant: fc.integer({ min: 0, max: 1 })
	});
	return fc.record({
		kind: fc.constant(kind),
		mode: modes,
		source: fc.constantFrom('A' as const, 'A' as const, 'A' as const, 'B' as const),
		tells: fc.array(telling, { minLength: Math.floor(sizeOf(kind) / 3), maxLength: sizeOf(kind), size: 'max' }),
		filled: fc.constant(false)
	});
};

/** Most files of a history are of one kind, so that they have a say about the same records. */
const histories: fc.Arbitrary<Step[]> = someKind.chain((kind) =>
	fc.array(
		fc.oneof(
			{ weight: 10, arbitrary: fileOf(kind) },
			{ weight: 3, arbitrary: someKind.chain(fileOf) },
			{
				weight: 9,
				arbitrary: fc.record({ undo: fc.oneof(fc.tuple(fc.nat()), fc.array(fc.nat(), { minLength: 2, maxLength: 5 })) })
			},
			{ weight: 1, arbitrary: fc.record({ fill: fc.constant(true as const) }) }
		),
		{ minLength: 5, maxLength: 12, size: 'max' }
	)
);

/** A record as one file tells it: known by its position and its number among equal ones of the file. */
type Told = { position: number; variant: Variant<Kind>; source: 'A' | 'B' };

type Said = Told & { corrects: boolean };

function toldBy(world: World, { kind, tells, source, filled }: File): Map<string, Told> {
	const told = new Map<string, Told>();
	const met = new Map<number, number>();
	for (const { position, variant: chosen } of tells) {
		const occurrence = met.get(position) ?? 0;
		met.set(position, occurrence + 1);
		const variant = world[kind][position]?.[chosen];
		if (!variant) throw new RangeError(`no variant ${chosen} of ${position}`);
		const cells = Object.fromEntries(
			Object.entries(variant.cells).filter(([column]) => keptBy[source].includes(column))
		);
		const { record } = variant;
		const fills = filled && kind === 'contacts' && 'outcome' in record && record.reason === null && cells.Mood;
		const whole = fills ? { ...record, reason: cells.Mood ?? null } : record;
		told.set(`${position} ${occurrence}`, { position, source, variant: { record: whole, cells } });
	}
	return told;
}

function dayOf({ record }: Variant<Kind>): string | null {
	const { day, fromDay } = record as { day?: string | null; fromDay?: string | null };
	return day ?? fromDay ?? null;
}
const saysTheSame = (a: Told, b: Told) => JSON.stringify(a.variant) === JSON.stringify(b.variant);

/** What a record is when these have had their say of it. */
const lastSaid = (said: readonly Said[]): Said | undefined =>
	said.reduce<Said | undefined>(
		(known, one) => (!known || (one.corrects && !saysTheSame(known, one)) ? one : known),
		undefined
	);

/** What is there when these files, in their order, have had their say; a replacement takes back what its source said. */
function standing(world: World, all: readonly File[]): Told[] {
	const said = new Map<string, Said[]>();
	for (const file of all) {
		const told = toldBy(world, file);
		const { mode, source } = file;
		if (mode.name === 'replace') {
			for (const [key, some] of said) {
				const last = lastSaid(some.filter((one) => one.source === source));
				const day = last ? dayOf(last.variant) : null;
				const isOfPeriod = day !== null && mode.from <= day && day <= mode.to;
				if (!isOfPeriod || told.has(key)) continue;
				said.set(
					key,
					some.filter((one) => one.source !== source)
				);
			}
		}
		for (const [key, one] of told) said.set(key, [...(said.get(key) ?? []), { ...one, corrects: mode.name !== 'add' }]);
	}
	const number = (key: string) => Number(key.split(' ')[1]);
	return [...said].sort(([a], [b]) => number(a) - number(b)).flatMap(([, some]) => lastSaid(some) ?? []);
}

async function bring(store: Store, kind: Kind, told: readonly Told[], kept: string[], mode = add): Promise<number> {
	const source = kept.length === 1 ? 'A' : 'B';
	const records = told.map(({ position, variant: { record, cells } }) => {
		const whole = { ...record, identity: `Call\u001f${position}` };
		return kind === 'contacts' ? { ...whole, kept: kept.map((column) => cells[column] ?? null) } : whole;
	}) as Records[Kind][];
	const file = { ...draft(kind, 'file.csv', mode), recipe: { ...recipe(kind, source, kept), identity: ['Call'] } };
	const half = Math.ceil(records.length / 2);
	return (await store.takeIn(kind, file, batches<Kind>(records.slice(0, half), records.slice(half)))).entry.id;
}

/** A database that was only ever given the records that should be there. */
async function fromScratch(fresh: Fresh, world: World, remaining: readonly File[]): Promise<Store> {
	const store = await fresh();
	for (const kind of kinds) {
		const own = remaining.filter((file) => file.kind === kind);
		if (own.length > 0) await bring(store, kind, standing(world, own), keptBy.B);
	}
	return store;
}

contract('any history', (fresh) => {
	test(
		'of imports in any mode and undos ends where importing what should be there would have begun',
		{ timeout: 600_000 },
		async () => {
			await fc.assert(
				fc.asyncProperty(worlds, histories, async (world, history) => {
					const store = await fresh();
					const remaining = new Map<number, File>();
					for (const step of history) {
						if ('undo' in step) {
							const left = [...remaining.keys()];
							const ids = [...new Set(step.undo.flatMap((place) => left[place % Math.max(1, left.length)] ?? []))];
							for (const id of ids) remaining.delete(id);
							const [one] = ids;
							if (ids.length === 1 && one !== undefined) await store.undoImport(one);
							else await store.undoImports(ids);
						} else if ('fill' in step) {
							await store.fillFromKept('Mood', 'reason', (mood) => mood);
							for (const [id, file] of remaining) remaining.set(id, { ...file, filled: true });
						} else {
							const told = [...toldBy(world, step).values()];
							remaining.set(await bring(store, step.kind, told, keptBy[step.source], step.mode), step);
						}
					}
					const other = await fromScratch(fresh, world, [...remaining.values()]);
					expect(withoutPeople(await contentOf(store))).toEqual(withoutPeople(await contentOf(other)));
					await Promise.all([store.close(), other.close()]);
				}),
				// a failure of many steps is made shorter only by hand: it takes minutes
				{ numRuns: runs, seed: 20260302, endOnFailure: process.env.RUNS === undefined }
			);
		}
	);
});
