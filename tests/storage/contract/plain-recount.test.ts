import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#lib/model/day.ts';
import type { Measure } from '#lib/model/fact.ts';
import { plainRecords } from '#lib/model/plain-records.ts';
import type { Kind, Records } from '#lib/model/records.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { contract } from '../engines.ts';
import { add, batches, contact, correct, draft, membership, noon, recipe } from '../records-by-hand.ts';
import { SlowRecount, type Standing } from './slow-recount.ts';

/** More by hand: `RUNS=1000 vitest run tests/storage/contract/plain-recount.test.ts`. */
const runs = Number(process.env.RUNS ?? 30);

const counted: Measure[] = [
	...(['surveysAsked', 'surveysAnswered', 'saidKnown', 'saidResolved', 'npsAnswers', 'npsPromoters'] as const),
	...(['npsDetractors', 'effortAnswers', 'effortEasy', 'feedback', 'praise', 'complaints', 'forwarded'] as const),
	...(['decided', 'loopClosed', 'paidSeconds', 'conformanceUnits', 'conformanceTop', 'conformanceBase'] as const),
	...(['conformanceProducts', 'anniversaries'] as const),
	// of two agents nobody is told how long they have been there
	...(['leftWithin90', 'tenureKnown', 'tenureUnderHalfYear', 'monthContactSquares', 'agentContactSquares'] as const)
];

type Made = Exclude<keyof Standing, number>;

const maybe = <T>(...all: T[]) => fc.option(fc.constantFrom(...all));
const day = fc.integer({ min: 0, max: 50 }).map((days) => addDays('2026-02-20', days));
const someday = fc.option(day, { freq: 5 });
const agent = fc.constantFrom('kim', 'lee');
const team = maybe('Blue', 'Red');
const seconds = maybe(0, 60, 7200);

const made: { [K in Made]: fc.Arbitrary<Omit<Records[K], 'identity'>> } = {
	contacts: fc
		.record({
			day,
			agent: maybe('kim', 'lee'),
			team,
			rating: maybe(3),
			outcome: fc.constantFrom('handled' as const, 'handled' as const, 'missed' as const)
		})
		.map(({ day, ...more }) => contact('', noon(day), more)),
	// no two begin on one day: of such, the one that holds is left to chance
	roster: fc
		.record({ agent, team, site: maybe('Aarhus', 'Oslo'), days: fc.integer({ min: 0, max: 20 }) })
		.map(({ agent, team, site, days }) => membership(agent, '', { team, site, untilDay: `${days}` })),
	surveys: fc.record({
		...silent('surveys'),
		contactId: maybe('0', '1', '2', '3'),
		day,
		agent,
		team,
		rating: maybe(1, 5),
		recommend: maybe(2, 7, 10),
		effort: maybe(4, 5),
		resolved: fc.option(fc.boolean())
	}),
	agent_days: fc.record({
		...silent('agent_days'),
		agent,
		team: fc.constant('Blue'),
		day: day.map((one) => addDays('2026-03-01', Number(one.slice(-1)))),
		scheduledSeconds: seconds,
		loggedInSeconds: seconds
	}),
	coaching: fc.record({ ...silent('coaching'), agent, team: fc.constant('Blue'), day, seconds }),
	training: fc.record({ ...silent('training'), agent, team, day, seconds }),
	feedback: fc.record({
		...silent('feedback'),
		contactId: maybe('0', '1', '2', '3'),
		type: maybe('ros', 'klage', 'idé'),
		team,
		day,
		forwardedDay: someday,
		decidedDay: someday,
		customerToldDay: someday
	}),
	customers: fc.record({
		...silent('customers'),
		fromDay: day.map((one) => addDays(one, -800)),
		untilDay: someday
	}),
	employment: fc
		.record({ agent, fromDay: day, length: fc.integer({ min: 0, max: 300 }), open: fc.boolean() })
		.map(({ agent, fromDay, length, open }) => {
			const began = addDays(fromDay, -length);
			return { ...nothing('employment'), agent, fromDay: began, untilDay: open ? null : addDays(began, length >> 1) };
		})
};
const kinds = Object.keys(made) as Made[];

function nothing<K extends Exclude<Made, 'contacts' | 'roster'>>(kind: K): Omit<Records[K], 'identity'> {
	// the model's definition says which values the record has
	return Object.fromEntries(Object.keys(plainRecords[kind]).map((name) => [name, null])) as unknown as Omit<
		Records[K],
		'identity'
	>;
}

function silent<K extends Exclude<Made, 'contacts' | 'roster'>>(kind: K) {
	const values = Object.keys(plainRecords[kind]).map((name) => [name, fc.constant(null)]);
	return Object.fromEntries(values) as {
		[Name in keyof Omit<Records[K], 'identity'>]: fc.Arbitrary<null>;
	};
}

type File = { kind: Made; corrects: boolean; records: { position: number; content: object }[] };
type Step = File | { undo: number };

const fileOf = (kind: Made): fc.Arbitrary<File> =>
	fc.record({
		kind: fc.constant(kind),
		corrects: fc.boolean(),
		records: fc.uniqueArray(fc.record({ position: fc.integer({ min: 0, max: 5 }), content: made[kind] }), {
			selector: ({ position }) => position,
			minLength: 2
		})
	});

const histories: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom(...kinds).chain(fileOf) },
		{ weight: 2, arbitrary: fc.constantFrom('contacts' as const, 'roster' as const).chain(fileOf) },
		{ weight: 2, arbitrary: fc.record({ undo: fc.nat() }) }
	),
	{ minLength: 8, maxLength: 20, size: 'max' }
);

/** A record as a file tells it at its position. */
function recordOf(kind: Made, position: number, content: object): Records[Made] {
	const identity = kind === 'contacts' ? `Call\u001f${position}` : `${position}`;
	const record = { ...content, identity } as Records[Made];
	if (kind !== 'roster' || !('untilDay' in record)) return record;
	const fromDay = addDays('2026-02-22', position * 7);
	return { ...record, fromDay, untilDay: addDays(fromDay, Number(record.untilDay)) };
}

function standing(files: readonly File[]): Standing {
	const there = new Map<string, { kind: Made; record: Records[Made]; position: number }>();
	for (const { kind, corrects, records } of files) {
		for (const { position, content } of records) {
			const key = `${kind} ${position}`;
			if (corrects || !there.has(key)) there.set(key, { kind, position, record: recordOf(kind, position, content) });
		}
	}
	const all = Object.fromEntries(kinds.map((kind) => [kind, [] as object[]]));
	for (const { kind, record, position } of there.values()) all[kind]?.push({ ...record, call: `${position}` });
	return all as unknown as Standing;
}

async function bring(store: Store, { kind, corrects, records }: File): Promise<number> {
	const file = {
		...draft(kind, 'file.csv', corrects ? correct : add),
		recipe: { ...recipe(kind), identity: ['Call'] }
	};
	const all = records.map(({ position, content }) => recordOf(kind, position, content));
	return (await store.takeIn<Kind>(kind, file, batches<Kind>(all.slice(0, 2), all.slice(2)))).entry.id;
}

async function told(store: Store): Promise<Map<string, number>> {
	const sums = new Map<string, number>();
	for (const { dimension, member, day, sums: amounts } of await store.dailyFacts()) {
		if (!['all', 'team', 'site'].includes(dimension)) continue;
		for (const measure of counted) {
			if (amounts[measure] !== 0) sums.set(`${measure} ${day} ${dimension} ${member}`, amounts[measure]);
		}
	}
	return sums;
}

const inOrder = (sums: ReadonlyMap<string, number>) => [...sums].map(([key, sum]) => `${key} = ${sum}`).sort();

contract('any history of surveys, days at work, learning, feedback, customers and careers', (fresh) => {
	test(
		'of imports, corrections and undos gives the facts that a slow recount of what stands gives',
		{ timeout: 600_000 },
		async () => {
			await fc.assert(
				fc.asyncProperty(histories, async (history) => {
					const store = await fresh();
					const remaining = new Map<number, File>();
					for (const step of history) {
						if ('undo' in step) {
							const id = [...remaining.keys()][step.undo % Math.max(1, remaining.size)];
							if (id !== undefined && remaining.delete(id)) await store.undoImport(id);
						} else remaining.set(await bring(store, step), step);
					}
					const recount = new SlowRecount(standing([...remaining.values()]));
					const wanted = [...recount.sums].filter(([key]) => counted.some((measure) => key.startsWith(`${measure} `)));
					expect(inOrder(await told(store))).toEqual(inOrder(new Map(wanted)));
					await store.close();
				}),
				// a failure of many steps is made shorter only by hand: it takes minutes
				{ numRuns: runs, seed: 20261122, endOnFailure: process.env.RUNS === undefined }
			);
		}
	);
});
