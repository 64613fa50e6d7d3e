import { randomUUID } from 'node:crypto';
import { sequence } from '@sveltejs/kit/hooks';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { currentTotals } from '#lib/facts/running-totals.ts';
import { withLanguage } from '#lib/i18n/on-server.ts';
import type { Analyses } from '#lib/server/analyses/analyses-at-work.ts';
import { inThread } from '#lib/server/analyses/in-thread.ts';
import { openAnalyses } from '#lib/server/analyses/open-analyses.ts';
import type { Imports } from '#lib/server/imports/imports.ts';
import { limitBody } from '#lib/server/imports/limit-body.ts';
import { openImports } from '#lib/server/imports/open-imports.ts';
import { databaseAddress, openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { readableForms } from './readable-forms.ts';
import { rememberPages } from './remember-pages.ts';
import { beginSamplesOnce, demoUnderWay } from './samples.ts';
import { today } from '#lib/model/day.ts';

let store: Store;
let totals: ReturnType<typeof currentTotals>;
let imports: Imports;
let analyses: Analyses;

export const init: ServerInit = async () => {
	store = await openStore(databaseAddress(), { holdsContacts: true });
	totals = currentTotals(store);
	imports = await openImports(store, databaseAddress());
	const keep: Parameters<typeof openAnalyses>[0] = (key, found) =>
		imports.inTurn((own) => own.keepAnalyses(key, found));
	analyses = openAnalyses(keep, inThread(databaseAddress()));
	await beginSamplesOnce(store, imports);
	process.once('sveltekit:shutdown', () => {
		analyses.cancel();
		void store.close();
	});
};

/** Until there are accounts only this machine is served; a foreign name that resolves here is turned away too. */
const onlyLoopback: Handle = ({ event, resolve }) =>
	['127.0.0.1', 'localhost', '[::1]'].includes(event.url.hostname)
		? resolve(event)
		: new Response('Misdirected request', { status: 421 });

const withRooms: Handle = async ({ event, resolve }) => {
	const theme = event.cookies.get('theme');
	const isReading = ['GET', 'HEAD'].includes(event.request.method);
	const own = isReading ? await store.atHand() : store;
	Object.assign(event.locals, {
		store: own,
		totals: () => totals(own),
		imports,
		analyses,
		theme: theme === 'light' || theme === 'dark' ? theme : 'system'
	});
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%theme%', event.locals.theme)
	});
};

const withHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('x-content-type-options', 'nosniff');
	response.headers.set('referrer-policy', 'same-origin');
	return response;
};

/** Pages that say nothing but what their address asks, what is stored and which day it is: not a report, which knows the hour. */
const figurePages = [
	'/',
	'/scorecard',
	'/scorecards',
	'/scorecards/[key]',
	'/scorecards/[key]/units',
	'/compare',
	'/explore',
	'/explore/days',
	'/explore/spread',
	'/explore/resolution',
	'/explore/journeys',
	'/contacts',
	'/events'
];
/** What is said on these pages without being a figure: a closed day is not missing, a moment has a zone, samples are on their way. */
const settingsOfPages = ['closed_days', 'zone'];
async function versionOfPages({ store }: App.Locals) {
	await store.holdContacts();
	const settings = await Promise.all(settingsOfPages.map((name) => store.setting(name)));
	return JSON.stringify([today(), await store.version(), settings, demoUnderWay() !== null]);
}
const unchangedPages = rememberPages(figurePages, versionOfPages);

const megabyte = 1 << 20;
const limitOf = (path: string) => (path === '/data/upload' ? Infinity : path === '/data' ? 65 * megabyte : megabyte);

export const handle = sequence(
	onlyLoopback,
	limitBody(limitOf),
	withLanguage,
	readableForms,
	withRooms,
	withHeaders,
	unchangedPages
);

/** What nobody foresaw gets an id, which the page shows and the log has beside the error. */
export const handleError: HandleServerError = ({ error, status }) => {
	if (status < 500) return;
	const id = randomUUID().slice(0, 8);
	console.error(id, error);
	return { message: '', id };
};
