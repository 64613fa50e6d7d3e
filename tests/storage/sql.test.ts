import { expect, test } from 'vitest';
import { readAhead } from '#lib/server/storage/sql.ts';

test('what the next item needs is read while one is worked on, and all come in their order', async () => {
	const told: string[] = [];
	const read = (item: number) => {
		told.push(`read ${item}`);
		return Promise.resolve(item * 10);
	};
	for await (const [item, found] of readAhead([1, 2, 3], read)) told.push(`work ${item} ${found}`);
	expect(told).toEqual(['read 1', 'read 2', 'work 1 10', 'read 3', 'work 2 20', 'work 3 30']);
});

test('nothing is read for nothing', async () => {
	const read = () => Promise.reject(new Error('nothing to read'));
	for await (const found of readAhead([], read)) expect.unreachable(String(found));
	expect(true).toBe(true);
});

test('what cannot be read stops the work where its turn has come', async () => {
	const worked: number[] = [];
	const read = (item: number) => (item === 2 ? Promise.reject(new Error('unreadable')) : Promise.resolve(item));
	const work = async () => {
		for await (const [item] of readAhead([1, 2, 3], read)) worked.push(item);
	};
	await expect(work()).rejects.toThrow('unreadable');
	expect(worked).toEqual([1]);
});

test('whoever stops in between hears nothing of what was to come', async () => {
	const read = (item: number) => (item === 2 ? Promise.reject(new Error('unreadable')) : Promise.resolve(item));
	for await (const [item] of readAhead([1, 2], read)) {
		expect(item).toBe(1);
		break;
	}
});
