import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHttpError } from '@sveltejs/kit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { currentTotals } from '#lib/facts/running-totals.ts';
import { recipeSchema } from '#lib/model/import.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { actions as data } from '../../src/routes/data/+page.server.ts';
import { actions as gaps } from '../../src/routes/data/gaps/+page.server.ts';
import { actions as recipes } from '../../src/routes/data/recipes/+page.server.ts';
import { actions as comments } from '../../src/routes/events/+page.server.ts';
import { actions as events } from '../../src/routes/events/[id]/+page.server.ts';
import { actions as scorecards } from '../../src/routes/scorecards/[key]/edit/+page.server.ts';
import { actions as targets } from '../../src/routes/targets/[id]/+page.server.ts';
import { openEmpty } from '../storage/open-empty.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'under-way-'));
	store = await openEmpty(join(folder, 'test.db'));
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

/** Sends a form while an import lets nobody in. */
async function sent(
	action: ((event: never) => unknown) | undefined,
	path: string,
	fields: Record<string, string | Blob>
) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	const url = new URL(path, 'http://localhost');
	const locals = { store, totals: currentTotals(store), imports: { soon: () => Promise.resolve(null) } };
	const request = new Request(url, { method: 'POST', body });
	return await action?.({ locals, request, url, params: { id: 'new', key: 'new' } } as never);
}
const recipe = recipeSchema.parse({
	...{ version: 1, name: 'Calls', kind: 'contacts', header: ['Start'], identity: [], zone: 'Europe/Oslo' },
	fields: { started_at: { columns: ['Start'], reading: 'instant:ymd' } }
});
const said = expect.stringContaining('Nothing was saved') as string;

test('a form that is sent while an import is under way is refused with what was typed', async () => {
	const event = { name: 'Snow', unit: 'all', fromDay: '2026-03-02' };
	expect(await sent(events.save, '/events/new', event)).toMatchObject({
		status: 503,
		data: { problems: [said], draft: event }
	});
	const target = { value: '75', fromDay: '2026-03-02' };
	expect(await sent(targets.save, '/targets/new?metric=fcr_repeat&unit=all', target)).toMatchObject({
		status: 503,
		data: { problems: [said], draft: target }
	});
	const scorecard = { name: 'Calm', 'weight.fcr_repeat': '60', 'weight.who5': '40' };
	expect(await sent(scorecards.default, '/scorecards/new/edit', scorecard)).toMatchObject({
		status: 503,
		data: { problems: [said], draft: { name: 'Calm' } }
	});
	const comment = { metric: 'aht', unit: 'all', day: '2026-03-02', body: 'Snow' };
	expect(await sent(comments.comment, '/events?/comment', comment)).toMatchObject({
		status: 503,
		data: { problem: said }
	});
});

test('the recipe of a source is neither renamed nor brought meanwhile', async () => {
	await store.saveRecipe(recipe);
	expect(await sent(recipes.rename, '/data/recipes?/rename', { name: 'Calls', to: 'Telephone' })).toMatchObject({
		status: 503,
		data: { problem: said, renamed: { name: 'Calls', to: 'Telephone' } }
	});
	const file = new Blob([JSON.stringify({ ...recipe, name: 'Other' })]);
	expect(await sent(recipes.bring, '/data/recipes?/bring', { file })).toMatchObject({
		status: 503,
		data: { problem: said }
	});
	expect((await store.recipes()).map(({ name }) => name)).toEqual(['Calls']);
});

test('a button that is pressed meanwhile answers at once', async () => {
	for (const [action, path, fields] of [
		[recipes.remove, '/data/recipes?/remove', { name: 'Calls' }],
		[gaps.closed, '/data/gaps?/closed', { day: '2026-03-02' }],
		[gaps.open, '/data/gaps?/open', { day: '2026-03-02' }],
		[data.removeSamples, '/data?/removeSamples', {}]
	] as const)
		await expect(sent(action, path, fields)).rejects.toSatisfy((thrown) => isHttpError(thrown, 503));
	const pressed = sent(comments.removeComment, '/events?/removeComment', { id: '1', metric: 'aht' });
	await expect(pressed).rejects.toSatisfy((thrown) => isHttpError(thrown, 503));
});
