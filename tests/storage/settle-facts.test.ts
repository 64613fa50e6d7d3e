import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nowhere, Tally } from '#lib/facts/tally.ts';
import { addDays } from '#lib/model/day.ts';
import { countStoredDays } from '#lib/server/storage/counting/count-stored-days.ts';
import { countAll } from '#lib/server/storage/counting/countings.ts';
import type { Engine } from '#lib/server/storage/engine.ts';
import { addOrGiveUp } from '#lib/server/storage/facts/facts-table.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { settleFacts } from '#lib/server/storage/settling/settle-facts.ts';
import { sqliteEngine } from '#lib/server/storage/sqlite/engine.ts';
import { contentOf } from './content.ts';
import { fill } from './filled.ts';
import { batches, draft, plainRecord, takeIn } from './records-by-hand.ts';

const day = '2026-03-03';
let folder = '';
let engine: Engine;
const path = () => join(folder, 'centre.db');

async function content() {
	const store = await openStore(`file:${path()}`);
	const found = await contentOf(store);
	await store.close();
	return found;
}

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'counterweight-settling-'));
	const store = await openStore(`file:${path()}`);
	await fill(store);
	await store.close();
	engine = sqliteEngine(path());
});
afterEach(async () => {
	await engine.close();
	rmSync(folder, { recursive: true });
});

/** A tally that has gathered one contact more for a day. */
function oneMore(): Tally {
	const tally = new Tally();
	tally.turnTo(day, nowhere, 1);
	tally.add(0, 1);
	return tally;
}

test('changes are carried into the facts while they are few', async () => {
	const before = await content();
	const tally = oneMore();
	await engine.transact((session) => addOrGiveUp(session, tally, 1, 8));
	expect(tally.isGivenUp).toBe(false);
	expect(tally.size).toBe(0);
	expect(await content()).not.toEqual(before);
});

test('when they are many they are given up, and all facts are counted again as they were', async () => {
	const before = await content();
	const tally = oneMore();
	await engine.transact(async (session) => {
		await addOrGiveUp(session, tally, 1, 9);
		expect(tally.isGivenUp).toBe(true);
		// what is counted meanwhile is counted with all the others
		tally.turnTo(day, nowhere, 1);
		tally.add(0, 1);
		await settleFacts(session, tally);
	});
	expect(await content()).toEqual(before);
});

test('facts that went wrong on the way are right when all are counted again', async () => {
	const before = await content();
	const tally = oneMore();
	await engine.transact(async (session) => {
		await settleFacts(session, tally);
		tally.giveUp();
		await settleFacts(session, tally);
	});
	expect(await content()).toEqual(before);
});

test('facts of years come to the same when they are written a few at a time', async () => {
	const store = await openStore(`file:${path()}`);
	const days = Array.from({ length: 70 }, (_, index) =>
		plainRecord('agent_days', `${index}`, {
			agent: index % 2 ? 'kim' : 'lee',
			day: addDays('2026-01-05', index),
			scheduledSeconds: 28_000,
			adherentSeconds: 20_000 + index
		})
	);
	await takeIn(store, 'agent_days', draft('agent_days'), batches<'agent_days'>(days));
	await store.close();
	const before = await content();
	const sizes: number[] = [];
	await engine.transact(async (session) => {
		await session.db.delete(session.tables.dailyFact);
		const tally = new Tally();
		await countStoredDays(session, tally);
		vi.spyOn(tally, 'clear').mockImplementation(function (this: Tally) {
			sizes.push(this.size);
			Tally.prototype.clear.call(this);
		});
		await countAll(session, tally, 0);
	});
	expect(await content()).toEqual(before);
	// no more than a month of days at once, of all, two teams and a site
	expect(Math.max(...sizes)).toBeLessThanOrEqual(31 * 4);
	expect(sizes.length).toBeGreaterThan(3);
});
