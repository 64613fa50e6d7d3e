import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Session } from '#lib/server/storage/engine.ts';
import { freshEngine } from './engine.ts';

const engine = freshEngine();

const members = (session: Session) =>
	session.rows<{ id: number; name: string }>(
		sql`select id, name from ${session.tables.member} order by ${session.tables.member.id}`
	);
const numbered = (count: number) =>
	Array.from({ length: count }, (_, index) => [index + 1, 'team', `team ${index + 1}`]);

describe('pouring', () => {
	test.each([0, 1, 39, 40, 41, 95])('adds %i rows as they are given', async (count) => {
		await engine().pour(engine().tables.member, numbered(count));
		expect(await members(engine())).toEqual(numbered(count).map(([id, , name]) => ({ id, name })));
	});

	test('keeps null and bytes', async () => {
		const { pulseAnswer, dailyFact } = engine().tables;
		await engine().pour(pulseAnswer, [[1, 1, -5, 2 ** 31 - 1, 0, 3, '2026-03-02', null, 9]]);
		const [answer] = await engine().db.select().from(pulseAnswer);
		expect(answer).toMatchObject({ identityHigh: -5, identityLow: 2 ** 31 - 1, who5: null, recommend: 9 });
		expect(await engine().db.select().from(dailyFact)).toEqual([]);
	});

	test('refuses a second row of the same number', async () => {
		await engine().pour(engine().tables.member, numbered(3));
		await expect(engine().pour(engine().tables.member, numbered(1))).rejects.toThrow('UNIQUE');
	});

	test('puts a row in place of another of the same number where it is told to', async () => {
		const { member } = engine().tables;
		await engine().pour(member, numbered(2));
		await engine().pour(member, [[2, 'team', 'Nord']], { onSameKey: 'replace' });
		await engine().transact((session) => session.pour(member, [[1, 'team', 'Syd']], { onSameKey: 'replace' }));
		expect(await members(engine())).toEqual([
			{ id: 1, name: 'Syd' },
			{ id: 2, name: 'Nord' }
		]);
		await expect(engine().transact((session) => session.pour(member, numbered(1)))).rejects.toThrow('UNIQUE');
	});

	test('keeps the row that is there where it is told to', async () => {
		const { member } = engine().tables;
		await engine().pour(member, numbered(2));
		const before = await members(engine());
		await engine().transact((session) =>
			session.pour(
				member,
				[
					[2, 'team', 'Nord'],
					[3, 'team', 'Syd']
				],
				{ onSameKey: 'keep' }
			)
		);
		expect(await members(engine())).toEqual([...before, { id: 3, name: 'Syd' }]);
	});
});

describe('a transaction', () => {
	test.each([1, 40, 95])('adds %i rows as they are given, and reads them itself', async (count) => {
		const read = await engine().transact(async (session) => {
			await session.pour(session.tables.member, numbered(count));
			return members(session);
		});
		expect(read).toEqual(numbered(count).map(([id, , name]) => ({ id, name })));
		expect(await members(engine())).toEqual(read);
	});

	test('keeps null, bytes, fractions and the largest numbers', async () => {
		const [bytes, large] = [Uint8Array.from([0, 255, 7]), 2 ** 53 - 1];
		const fact = [1, 2, 0, '2026-03-02', large, bytes, bytes];
		const order = [1, 1, -5, 2 ** 31 - 1, 0, 3, -7, '2026-03-02', 0.125];
		const both = await engine().transact(async (session) => {
			const { orders, dailyFact, pulseAnswer } = session.tables;
			await session.pour(orders, [order]);
			await session.pour(dailyFact, [fact]);
			await session.pour(pulseAnswer, [[1, 1, -5, 2 ** 31 - 1, 0, 3, '2026-03-02', null, 9]]);
			const [first] = await session.rows<{ shapes: Uint8Array; contacts: number }>(
				sql`select ${dailyFact.shapes} as "shapes", ${dailyFact.contacts} as "contacts" from ${dailyFact}`
			);
			return { first, amounts: await session.db.select({ amount: orders.amount }).from(orders) };
		});
		expect([...(both.first?.shapes ?? [])]).toEqual([...bytes]);
		expect([both.first?.contacts, both.amounts]).toEqual([large, [{ amount: 0.125 }]]);
		const [answer] = await engine().db.select().from(engine().tables.pulseAnswer);
		expect(answer).toMatchObject({ identityHigh: -5, identityLow: 2 ** 31 - 1, who5: null, recommend: 9 });
	});

	test('inserts, changes and removes single rows', async () => {
		const { setting } = engine().tables;
		await engine().transact(async ({ db }) => {
			await db.insert(setting).values([
				{ name: 'a', value: '1' },
				{ name: 'b', value: '2' }
			]);
			await db.update(setting).set({ value: '3' }).where(eq(setting.name, 'a'));
			await db.delete(setting).where(eq(setting.name, 'b'));
		});
		expect(await engine().db.select().from(setting)).toEqual([{ name: 'a', value: '3' }]);
	});

	test('whose rows cannot be added fails at the latest when it ends, and keeps nothing', async () => {
		const doubled = engine().transact(async (session) => {
			await session.pour(session.tables.member, numbered(3));
			await session.pour(session.tables.member, numbered(1));
			await session.pour(session.tables.setting, [['a', '1']]);
		});
		await expect(doubled).rejects.toThrow('UNIQUE');
		expect([await members(engine()), await engine().db.select().from(engine().tables.setting)]).toEqual([[], []]);
	});

	test('does nothing more after something has failed, even when nobody minded', async () => {
		const careless = engine().transact(async (session) => {
			await session.rows(sql`select nothing`).catch(() => undefined);
			await session.pour(session.tables.member, numbered(1));
		});
		await expect(careless).rejects.toThrow('nothing');
		expect(await members(engine())).toEqual([]);
	});

	test('takes in more rows than may wait at once', async () => {
		const { sighting } = engine().tables;
		const rows = (from: number) => Array.from({ length: 20_000 }, (_, index) => [1, from + index]);
		await engine().transact(async (session) => {
			for (let from = 0; from < 1_200_000; from += 20_000) await session.pour(sighting, rows(from));
		});
		const [count] = await engine().rows<{ count: number }>(sql`select count(*) as "count" from ${sighting}`);
		expect(count).toEqual({ count: 1_200_000 });
	});

	test('keeps all of its work, and gives its result', async () => {
		const result = await engine().transact(async (session) => {
			await session.pour(session.tables.member, numbered(2));
			return (await members(session)).length;
		});
		expect([result, (await members(engine())).length]).toEqual([2, 2]);
	});

	test('that fails keeps nothing, and the next one can begin', async () => {
		const failing = engine().transact(async (session) => {
			await session.pour(session.tables.member, numbered(2));
			throw new Error('half way');
		});
		await expect(failing).rejects.toThrow('half way');
		expect(await members(engine())).toEqual([]);
		await engine().transact((session) => session.pour(session.tables.member, numbered(1)));
		expect(await members(engine())).toHaveLength(1);
	});

	test('that is a rehearsal keeps nothing, and gives its result', async () => {
		const rehearse = async (session: Session) => {
			await session.pour(session.tables.member, numbered(2));
			return (await members(session)).length;
		};
		expect(await engine().transact(rehearse, { rehearsal: true })).toBe(2);
		expect(await members(engine())).toEqual([]);
	});

	test('is not seen by others before it ends, however long it waits', async () => {
		const seen: number[] = [];
		await engine().transact(async (session) => {
			await session.pour(session.tables.member, numbered(2));
			await new Promise((resolve) => setTimeout(resolve, 5));
			seen.push((await members(engine())).length);
		});
		expect([...seen, (await members(engine())).length]).toEqual([0, 2]);
	});

	test('waits for the one before it', async () => {
		const order: string[] = [];
		const slow = engine().transact(async () => {
			await new Promise((resolve) => setTimeout(resolve, 20));
			order.push('first');
		});
		const quick = engine().transact(() => Promise.resolve(order.push('second')));
		await Promise.all([slow, quick]);
		expect(order).toEqual(['first', 'second']);
	});
});

test('one of many numbers can be asked for', async () => {
	const { db, tables, among } = engine();
	await engine().pour(tables.member, numbered(20));
	const found = await db
		.select({ id: tables.member.id })
		.from(tables.member)
		.where(among(tables.member.id, [3, 99, 17]));
	expect(found.map(({ id }) => id).sort((a, b) => a - b)).toEqual([3, 17]);
	expect(await db.select().from(tables.member).where(among(tables.member.id, []))).toEqual([]);
});

test('indexes that were dropped come back as they were', async () => {
	const indexes = () =>
		engine().rows<{ name: string }>(
			sql`select name, sql from sqlite_master where type = 'index' and tbl_name = 'contact' order by name`
		);
	const before = await indexes();
	expect(before.map(({ name }) => name)).toEqual(['contact_customer', 'contact_day', 'contact_identity']);
	await engine().transact(async (session) => {
		const restore = await session.dropIndexes(session.tables.contact);
		await restore();
	});
	expect(await indexes()).toEqual(before);
	await engine()
		.transact(async (session) => {
			await session.dropIndexes(session.tables.contact);
			throw new Error('half way');
		})
		.catch(() => undefined);
	expect(await indexes()).toEqual(before);
});
