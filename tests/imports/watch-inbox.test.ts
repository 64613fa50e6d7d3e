import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchInbox } from '#lib/server/imports/watch-inbox.ts';

let root: string;
let stop = () => {};
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'inbox-'));
});
afterEach(() => {
	stop();
	rmSync(root, { recursive: true });
});

const until = async (holds: () => boolean) => {
	while (!holds()) await new Promise((resolve) => setTimeout(resolve, 50));
};

test('files put into the folder are taken when they have stopped growing, once it is there, and half-way ones are left', async () => {
	const inbox = join(root, 'inbox');
	const taken: string[] = [];
	const clock = { now: 0, looks: 0 };
	stop = watchInbox(
		inbox,
		(path) => {
			taken.push(basename(path));
			rmSync(path);
			return Promise.resolve();
		},
		() => (clock.looks++, clock.now)
	);
	mkdirSync(inbox);
	mkdirSync(join(inbox, 'folder'));
	for (const name of ['calls.csv', 'slow.csv', 'calls.csv.part', '.hidden']) writeFileSync(join(inbox, name), 'a;b\n');
	// both were seen
	await until(() => clock.looks >= 2);
	clock.now = 4000;
	appendFileSync(join(inbox, 'slow.csv'), '1;2\n');
	await until(() => clock.looks >= 4);
	expect(taken).toEqual([]);
	clock.now = 6000;
	await until(() => taken.length === 1);
	expect(taken).toEqual(['calls.csv']);
	clock.now = 10_000;
	await until(() => taken.length === 2);
	expect(taken).toEqual(['calls.csv', 'slow.csv']);
});
