import { expect, test, vi } from 'vitest';
import { usualDefinitions } from '#lib/model/definitions.ts';
import { openChanges } from '#lib/server/imports/open-changes.ts';

const change = { definitions: usualDefinitions, by: 'Kim', reason: 'Sooner' };
const version = { number: 3, changedAt: 0, by: 'Kim', reason: 'Sooner', definitions: usualDefinitions };
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a change waits for its turn, says how far it is, and which version came of it', async () => {
	let goOn = (): void => {};
	let tell: (share: number) => void = () => {};
	const changes = openChanges(async (_, progress) => {
		tell = progress;
		await new Promise<void>((resolve) => (goOn = resolve));
		return version;
	});
	expect(changes.last()).toBeNull();
	changes.start(change);
	expect(changes.last()).toEqual({ state: 'queued', share: 0, version: null });
	tell(0.4);
	expect(changes.last()).toMatchObject({ state: 'running', share: 0.4 });
	goOn();
	await settled();
	expect(changes.last()).toEqual({ state: 'done', share: 1, version: 3 });
});

test('another one is not begun meanwhile', async () => {
	const run = vi.fn(() => Promise.resolve(version));
	const changes = openChanges(run);
	changes.start(change);
	changes.start(change);
	await settled();
	expect(run).toHaveBeenCalledOnce();
	changes.start(change);
	expect(run).toHaveBeenCalledTimes(2);
});

test('one that fails says so, and the next may be tried', async () => {
	const shown = vi.spyOn(console, 'error').mockImplementation(() => {});
	const changes = openChanges(() => Promise.reject(new Error('full disk')));
	changes.start(change);
	await settled();
	expect(changes.last()?.state).toBe('failed');
	expect(shown).toHaveBeenCalledOnce();
	shown.mockRestore();
});
