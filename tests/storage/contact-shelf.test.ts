import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '#lib/model/contact.ts';
import { Arrivals } from '#lib/server/storage/taking/arrivals.ts';
import { contactShelf } from '#lib/server/storage/taking/contact-shelf.ts';
import { readFacts } from '#lib/server/storage/asking/read-facts.ts';
import { mostCarried } from '#lib/server/storage/settling/settle-later.ts';
import { sqliteEngine } from '#lib/server/storage/sqlite/engine.ts';
import { lastIdOf } from '#lib/server/storage/sql.ts';
import { contact, noon } from './records-by-hand.ts';

const monday = noon('2026-03-02');
const calls = fc.array(
	fc
		.record({
			hours: fc.integer({ min: 0, max: 1500 }),
			customer: fc.option(fc.constantFrom('ann', 'bob', 'eve')),
			outcome: fc.constantFrom('handled', 'handled', 'handled', 'internal', 'abandoned_queue'),
			direction: fc.constantFrom('in', 'out', null),
			agent: fc.option(fc.constantFrom('kim', 'lee')),
			team: fc.option(fc.constantFrom('Blue', 'Red')),
			reason: fc.option(fc.constantFrom('bill', 'move')),
			handleSeconds: fc.option(fc.integer({ min: 0, max: 900 })),
			waitSeconds: fc.option(fc.integer({ min: 0, max: 90 })),
			resolved: fc.option(fc.boolean()),
			rating: fc.option(fc.integer({ min: 1, max: 5 })),
			transfers: fc.option(fc.integer({ min: 0, max: 2 }))
		})
		.map(({ hours, ...more }): Contact =>
			contact('', monday + hours * 3600, { ...more, agentStartedAt: monday + hours * 3600 })
		),
	{ minLength: 1, maxLength: 60 }
);

/** Facts and chains after an import, or two, that may keep so much in memory, and carry the differences of so many contacts. */
async function settled(files: Contact[][], most?: number, carried = Infinity) {
	const folder = mkdtempSync(join(tmpdir(), 'counterweight-room-'));
	const engine = sqliteEngine(join(folder, 'test.db'));
	for (const [index, records] of files.entries()) {
		await engine.transact(async (session) => {
			const lastId = await lastIdOf(session, session.tables.contact);
			const shelf = await contactShelf(session, { isFirst: lastId === 0, most, carried });
			const arrivals = new Arrivals<'contacts'>(session, shelf.table, index + 1, { lastId });
			for (let start = 0; start < records.length; start += 7) {
				await shelf.put((await arrivals.sort(records.slice(start, start + 7), [])).fresh);
			}
			await shelf.settle();
		});
	}
	const facts = await readFacts(engine, {});
	const chains = await engine.db.select().from(engine.tables.chain);
	await engine.close();
	rmSync(folder, { recursive: true });
	return { facts, chains };
}

test('files too large to be kept in memory give the same chains and facts', async () => {
	await fc.assert(
		fc.asyncProperty(calls, fc.integer({ min: 1, max: 60 }), async (list, cut) => {
			const records = list.map((record, index) => ({ ...record, identity: `${index}` }));
			const kept = await settled([records]);
			expect(kept.facts.length).toBeGreaterThan(0);
			expect(await settled([records], 0)).toEqual(kept);
			expect(await settled([records], 20)).toEqual(kept);
			expect(await settled([records.slice(0, cut), records.slice(cut)], 3)).toEqual(kept);
		}),
		{ numRuns: 12, seed: 1 }
	);
});

test('a file whose differences are given up on the way gives the same', async () => {
	await fc.assert(
		fc.asyncProperty(calls, fc.nat(60), fc.nat(30), async (list, cut, carried) => {
			const records = list.map((record, index) => ({ ...record, identity: `${index}` }));
			expect(await settled([records.slice(0, cut), records.slice(cut)], 3, carried)).toEqual(await settled([records]));
		}),
		{ numRuns: 8, seed: 1 }
	);
});

test('a day added to a year is carried into the facts, half a year more is counted with all again', () => {
	expect(mostCarried(1_000_000)).toBeGreaterThan(27_000);
	expect(mostCarried(1_000_000)).toBeLessThan(500_000);
	expect(mostCarried(10)).toBeGreaterThan(10_000);
});
