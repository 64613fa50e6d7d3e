import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHttpError, isRedirect } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currentTotals } from '#lib/facts/running-totals.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { load as layout } from '../../src/routes/+layout.server.ts';
import { actions, load as events } from '../../src/routes/events/+page.server.ts';
import { load as openTarget } from '../../src/routes/targets/[id]/+page.server.ts';
import { ownMetric } from '../metrics/own-by-hand.ts';
import { openEmpty } from '../storage/open-empty.ts';

const origin = 'http://localhost';
const whole = { dimension: 'all', member: '' } as const;
const comment = { metric: 'aht', ...whole, day: '1999-03-01', body: 'Snow', by: 'eva' };

let folder: string;
let store: Store;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'comment-forms-'));
	store = await openEmpty(join(folder, 'test.db'));
});
afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const localsOf = () => ({
	store,
	totals: currentTotals(store),
	imports: { soon: async (write: (own: Store) => unknown) => ({ result: await write(store) }) },
	theme: 'system'
});
const loaded = (load: (event: never) => unknown, path: string) =>
	Promise.resolve(load({ locals: localsOf(), url: new URL(path, origin) } as never));

/** Where a form of a page leads to; null where it was refused. */
async function sent(action: string, fields: Record<string, string>, referer = `${origin}/scorecard`) {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	const url = new URL(`${origin}/events?/${action}`);
	const request = new Request(url, { method: 'POST', body, headers: { referer } });
	try {
		await actions[action]?.({ locals: localsOf(), request, url } as never);
		return null;
	} catch (thrown) {
		if (isRedirect(thrown)) return thrown.location;
		throw thrown;
	}
}

describe('a form at a chart leads back', () => {
	test('to the page that it was sent from, at the chart, without what was said there of something else', async () => {
		const from = `${origin}/scorecard?compare=year&gone=3+aht`;
		expect(await sent('bringCommentBack', { id: '3', metric: 'aht' }, from)).toBe('/scorecard?compare=year#aht');
		expect(await sent('removeComment', { id: '4', metric: 'aht' }, from)).toBe(
			'/scorecard?compare=year&gone=4+aht#aht'
		);
		expect(await sent('removeComment', { id: '4', metric: 'aht' }, `${origin}/events?done=saved+7`)).toBe(
			'/events?gone=4+aht#aht'
		);
	});

	test.each([`${origin}//elsewhere.example/`, `${origin}/.//elsewhere.example/?a=b`, `${origin}/\\elsewhere.example`])(
		'and never to another site: %s',
		async (from) => {
			expect(await sent('removeComment', { id: '4', metric: 'aht' }, from)).toBe('/?gone=4+aht#aht');
		}
	);

	test('to the list where it was sent from nowhere that we know', async () => {
		expect(await sent('removeComment', { id: '4', metric: 'aht' }, 'http://elsewhere.example/')).toBe(
			'/events?gone=4+aht#aht'
		);
	});

	test.each(['removeComment', 'bringCommentBack'])('whatever letters the metric has: %s', async (action) => {
		expect(await sent(action, { id: '4', metric: 'Ω' })).toMatch(/#%CE%A9$/);
	});
});

test('a comment of a thousand letters is kept, though a browser sends two for a line break', async () => {
	const body = `${'a'.repeat(499)}\n${'b'.repeat(500)}`;
	const fields = { metric: 'aht', unit: 'all', day: '1999-03-03', body: body.replace('\n', '\r\n') };
	expect(await sent('comment', fields)).toBe('/scorecard#aht');
	expect(await store.comments()).toMatchObject([{ body, day: '1999-03-01' }]);
});

describe('that a comment is removed', () => {
	const gone = async (path: string) => ((await loaded(layout, path)) as { gone: unknown }).gone;

	test('is said as long as it is, and no longer once it is back', async () => {
		const id = await store.writeComment(comment);
		const at = `/scorecard?gone=${id}+aht`;
		for (const made of [id + 1, -1, 0.5, 1e300]) expect(await gone(`/scorecard?gone=${made}+aht`)).toBeNull();
		expect(await gone(at)).toBeNull();
		await store.setCommentRemoved(id, true);
		expect(await gone(at)).toEqual({ id, metric: 'aht' });
		expect(await gone('/scorecard')).toBeNull();
		await store.setCommentRemoved(id, false);
		expect(await gone(at)).toBeNull();
	});
});

describe('the page of events', () => {
	test('names metrics of one’s own, and stands when they are gone', async () => {
		await store.saveOwnMetrics([ownMetric()]);
		await store.enterByHand(
			'events',
			{ type: null, name: 'New menu', dimension: null, member: null, fromDay: '1999-03-02', untilDay: null },
			'eva'
		);
		for (const metric of ['own_short', 'aht']) {
			await store.writeComment({ ...comment, metric, againDay: '1999-06-01' });
			await store.rebase({ metric, ...whole, day: '1999-03-02', by: 'eva' });
		}
		const named = { again: [{ name: 'Short talks, All contacts' }, { name: 'Handle time, All contacts' }] };
		const both = 'Short talks, All contacts and Handle time, All contacts';
		expect(await loaded(events, '/events')).toMatchObject({ ...named, events: [{ rebased: both }] });

		await store.removeOwnMetric('own_short');
		expect(await loaded(events, '/events')).toMatchObject({
			again: [{ name: 'own_short, All contacts', place: null }, { name: 'Handle time, All contacts' }],
			events: [{ rebased: 'Handle time, All contacts' }]
		});
	});
});

describe('a unit that nobody has', () => {
	test('has no comments and no targets', async () => {
		const fields = { metric: 'aht', unit: 'team:nope', day: '2026-03-02', body: 'Snow' };
		expect(await sent('comment', fields)).toBeNull();
		expect(await store.comments()).toEqual([]);
		const url = new URL('/targets/new?metric=aht&unit=team:nope', origin);
		const target = { locals: localsOf(), url, params: { id: 'new' } };
		const opened = Promise.resolve().then(() => openTarget(target as never));
		await expect(opened).rejects.toSatisfy((thrown) => isHttpError(thrown, 404));
	});
});
