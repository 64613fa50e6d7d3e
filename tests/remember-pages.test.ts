import type { Handle, RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { speakLanguageOfTerminal } from '#lib/i18n/words.ts';
import { rememberPages } from '../src/remember-pages.ts';

speakLanguageOfTerminal();

type Served = { headers?: Record<string, string>; length?: number; page?: (text: string) => BodyInit };

/** A server whose pages say how often they were made, and as much more as they are told to. */
function server({ headers = {}, length = 0, page = (text) => text }: Served = {}) {
	let [made, version] = [0, 'first'];
	const handle: Handle = rememberPages(['/', '/explore/days'], () => Promise.resolve(version));
	const ask = async (path: string, init: RequestInit = {}, route = new URL(path, 'http://localhost').pathname) => {
		const address = new URL(path, 'http://localhost');
		const request = new Request(address, init);
		// SvelteKit takes it from the event's address, not from the request
		address.searchParams.delete('x-sveltekit-invalidated');
		return handle({
			// all that it reads of an event
			event: { request, url: address, route: { id: route }, locals: { theme: 'system' } } as unknown as RequestEvent,
			resolve: () => Promise.resolve(new Response(page(`${++made}${' '.repeat(length)}`), { headers }))
		});
	};
	const read = async (path: string, route?: string) => (await (await ask(path, {}, route)).text()).trim();
	return { ask, read, store: () => (version = 'second') };
}

test('a page is made once for each question, and again after something was stored', async () => {
	const { read, store } = server();
	expect([await read('/'), await read('/'), await read('/?unit=team%3AAsk'), await read('/')]).toEqual([
		'1',
		'1',
		'2',
		'1'
	]);
	store();
	expect([await read('/'), await read('/')]).toEqual(['3', '3']);
});

test('each part of the data of a page is remembered by itself', async () => {
	const { read } = server();
	const part = (parts: string) => read(`/__data.json?x-sveltekit-invalidated=${parts}`, '/');
	expect([await read('/'), await part('10'), await part('11'), await part('10')]).toEqual(['1', '2', '3', '2']);
});

test('pages are known by their route, and others are always made', async () => {
	const { read } = server();
	expect([await read('/explore/days'), await read('/explore/days')]).toEqual(['1', '1']);
	expect([await read('/targets'), await read('/targets')]).toEqual(['2', '3']);
});

test('a browser that has the page is told that it is still so, until something is stored', async () => {
	const { ask, store } = server();
	const etag = (await ask('/')).headers.get('etag') ?? '';
	const again = () => ask('/', { headers: { 'if-none-match': etag } });
	expect((await again()).status).toBe(304);
	store();
	expect((await again()).status).toBe(200);
});

test('a form, and a page that may not be kept, are never answered from memory', async () => {
	const posting = server();
	const sent = async () => (await posting.ask('/', { method: 'POST' })).text();
	expect([await sent(), await sent()]).toEqual(['1', '2']);
	const passing = server({ headers: { 'cache-control': 'no-store' } });
	expect([await passing.read('/'), await passing.read('/')]).toEqual(['1', '2']);
});

test('the oldest pages are forgotten when they take too much room together', async () => {
	const { read } = server({ length: 30_000_000 });
	expect([await read('/?a'), await read('/?b'), await read('/?c')]).toEqual(['1', '2', '3']);
	expect([await read('/?b'), await read('/?c'), await read('/?a')]).toEqual(['2', '3', '4']);
});

test('a page that comes in parts is not kept back, and is remembered whole', async () => {
	const rest: (() => void)[] = [];
	const inParts = (text: string) =>
		new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode(`first of ${text}`));
				rest.push(() => {
					controller.enqueue(new TextEncoder().encode(', the rest'));
					controller.close();
				});
			}
		});
	const { ask, read } = server({ page: inParts });
	const reader = (await ask('/')).body?.pipeThrough(new TextDecoderStream()).getReader();
	expect(await reader?.read()).toEqual({ done: false, value: 'first of 1' });
	rest[0]?.();
	expect(await reader?.read()).toEqual({ done: false, value: ', the rest' });
	expect(await reader?.read()).toMatchObject({ done: true });
	await new Promise(setImmediate);
	expect(await read('/')).toBe('first of 1, the rest');
});

test('a page that broke off is made again', async () => {
	let isBroken = true;
	const breaking = (text: string) =>
		new ReadableStream({
			start(controller) {
				controller.enqueue(new TextEncoder().encode(text));
				if (isBroken) controller.error(new Error('the reader left'));
				else controller.close();
				isBroken = false;
			}
		});
	const { read } = server({ page: breaking });
	await expect(read('/')).rejects.toThrow('the reader left');
	expect(await read('/')).toBe('2');
});
