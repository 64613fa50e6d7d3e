import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOf } from '#lib/server/storage/hash.ts';
import { sql } from '#lib/server/storage/drizzle.ts';
import { Seen } from '#lib/server/storage/taking/seen.ts';
import { freshEngine } from './engine.ts';

const engine = freshEngine();

test('however few are held in memory, each is told how often it came before, and nothing stays behind', async () => {
	const batches = fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 20 }), { maxLength: 20 });
	await fc.assert(
		fc.asyncProperty(batches, fc.integer({ min: 0, max: 40 }), async (files, most) => {
			const [seen, counts] = [new Seen(engine(), most), new Map<number, number>()];
			for (const batch of files) {
				const expected = batch.map((number) => {
					const before = counts.get(number) ?? 0;
					counts.set(number, before + 1);
					return { number, occurrence: before };
				});
				const counted = await seen.countUp(batch.map((number) => ({ number, ...hashOf(`call ${number}`) })));
				expect(counted.map(({ number, occurrence }) => ({ number, occurrence }))).toEqual(expected);
			}
			await seen.forget();
			expect(await engine().rows(sql`select 1 from ${engine().tables.seen}`)).toEqual([]);
		})
	);
});
