import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyses } from '#lib/analyses/analyses.ts';
import { analysisKeys, type AnalysisKey } from '#lib/analyses/analysis.ts';
import { inThread, type Told } from '#lib/server/analyses/in-thread.ts';
import { openAnalyses } from '#lib/server/analyses/open-analyses.ts';
import { readResults } from '#lib/server/analyses/read-results.ts';
import { openStore } from '#lib/server/storage/open.ts';
import type { Store } from '#lib/server/storage/store.ts';
import { fill } from '../../storage/filled.ts';

const folder = mkdtempSync(join(tmpdir(), 'analyses-in-thread-'));
const address = `file:${join(folder, 'own.db')}`;
let store: Store;
beforeAll(async () => {
	store = await openStore(address);
	await fill(store);
});
afterAll(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

/** All that a thread tells, to its end. */
const toldBy = (keys: readonly AnalysisKey[], from = address) =>
	new Promise<{ told: Told[]; error: unknown }>((resolve) => {
		const told: Told[] = [];
		inThread(from)(
			keys,
			(one) => told.push(one),
			(error) => {
				resolve({ told, error });
			}
		);
	});

describe('a thread', () => {
	test('reads what is stored, then runs what was asked for, in order, and ends', async () => {
		const { told, error } = await toldBy(analysisKeys);
		expect(error).toBeNull();
		expect(told[0]).toEqual({ name: 'gathered' });
		const ran = told.filter((one) => one.name === 'ran');
		expect(ran.map(({ key }) => key)).toEqual(analyses.map(({ key }) => key));
		expect(ran.flatMap(({ failed }) => failed)).toEqual([]);
	});

	test('ends with what went wrong where the database cannot be read', async () => {
		const { told, error } = await toldBy(['load'], `file:${folder}`);
		expect(told).toEqual([]);
		expect(error).toBeInstanceOf(Error);
	});

	test('that is stopped ends without having run anything', async () => {
		const told = await new Promise<Told[]>((resolve) => {
			const heard: Told[] = [];
			const { stop } = inThread(address)(
				analysisKeys,
				(one) => heard.push(one),
				() => {
					resolve(heard);
				}
			);
			stop();
		});
		expect(told).toEqual([]);
	});

	test('what it finds is kept, is of the records that are there, and is the same the next time', async () => {
		const work = openAnalyses((key, found) => store.keepAnalyses(key, found), inThread(address));
		const bodies = async () => (await store.analyses()).map(({ key, subject, body }) => [key, subject, body]);
		work.start();
		await work.waitFor(100_000);
		const first = await bodies();
		expect(work.state()).toEqual({ running: null, isGathering: false, queued: [], failed: [] });
		const results = await readResults(store);
		expect(results.filter(({ isStale }) => isStale)).toEqual([]);
		expect(new Set(results.map(({ result }) => result.key))).toEqual(new Set(analyses.map(({ key }) => key)));
		work.start();
		await work.waitFor(100_000);
		expect(await bodies()).toEqual(first);
	});
});
