import { describe, expect, test } from 'vitest';
import { openTurns } from '#lib/server/imports/open-turns.ts';

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('work that may not overlap', () => {
	test('is done one after another, the short before the long that waits', async () => {
		const turns = openTurns();
		const told: string[] = [];
		const work = (name: string) => async () => {
			told.push(`${name} begins`);
			await later(5);
			told.push(`${name} ends`);
			return name;
		};
		const all = [
			turns.take(work('first import')),
			turns.take(work('second import')),
			turns.take(work('a recipe'), 'short'),
			turns.take(work('a setting'), 'short')
		];
		expect(await Promise.all(all)).toEqual(['first import', 'second import', 'a recipe', 'a setting']);
		expect(told).toEqual(
			['first import', 'a recipe', 'a setting', 'second import'].flatMap((name) => [`${name} begins`, `${name} ends`])
		);
	});

	test('goes on after work that failed, and says so only to whoever asked for it', async () => {
		const turns = openTurns();
		const failed = turns.take(() => Promise.reject(new Error('no disk')));
		const next = turns.take(() => Promise.resolve('done'));
		await expect(failed).rejects.toThrow('no disk');
		expect(await next).toBe('done');
	});

	test('is not done at all where its turn did not come soon, and is done to its end where it had begun', async () => {
		const turns = openTurns();
		let written = 0;
		const write = () => Promise.resolve(++written);
		const long = turns.take(() => later(60));
		expect(await turns.takeSoon(write, 10)).toBeNull();
		await long;
		expect(await turns.takeSoon(write, 10)).toEqual({ result: 1 });
		expect(await turns.takeSoon(() => later(40).then(write), 10)).toEqual({ result: 2 });
		expect(written).toBe(2);
	});
});
