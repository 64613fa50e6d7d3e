import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnalysisKey } from '#lib/analyses/analysis.ts';
import type { AnalysisKept } from '#lib/model/analysis-kept.ts';
import type { RunThread, Told } from '#lib/server/analyses/in-thread.ts';
import { openAnalyses } from '#lib/server/analyses/open-analyses.ts';
import { everything } from './analysis-by-hand.ts';

type Thread = { keys: readonly AnalysisKey[]; hear: (told: Told) => void; ended: (error: unknown) => void };

/** Threads that do what a test says. */
function threadsByHand() {
	const threads: (Thread & { stop: () => void })[] = [];
	const runThread: RunThread = (keys, hear, ended) => {
		const stop = vi.fn();
		threads.push({ keys, hear, ended, stop });
		return { stop };
	};
	const last = () => {
		const thread = threads.at(-1);
		if (!thread) throw new Error('no thread was begun');
		return thread;
	};
	return { threads, runThread, last };
}

const known = ['load', 'partner', 'coaching'] as const;
const kept: Omit<AnalysisKept, 'key'> = {
	...{ subject: 'all', dataVersion: 'v', seed: 1, body: '{}' },
	...{ computedAt: 1, tookMilliseconds: 1 }
};
const ran = (key: AnalysisKey, more: Partial<Extract<Told, { name: 'ran' }>> = {}): Told => ({
	...{ name: 'ran' as const, key, found: [kept], failed: [] },
	...more
});
const atWork = (key: AnalysisKey, share: number): Told => ({ name: 'progress', key, subject: everything, share });
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const open = () => {
	const keep = vi.fn<Parameters<typeof openAnalyses>[0]>(() => Promise.resolve());
	const hands = threadsByHand();
	return { keep, ...hands, analyses: openAnalyses(keep, hands.runThread, known) };
};

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

describe('analyses', () => {
	test('are at rest until somebody starts them', async () => {
		const { analyses, threads } = open();
		expect(analyses.state()).toEqual({ running: null, isGathering: false, queued: [], failed: [] });
		await analyses.waitFor(10_000);
		expect(threads).toEqual([]);
	});

	test('run one after another in one thread, say how far they are, and are kept as soon as each has ended', async () => {
		const { analyses, threads, last, keep } = open();
		analyses.start();
		expect(last().keys).toEqual(known);
		expect(analyses.state()).toMatchObject({ isGathering: true, running: null, queued: known });
		last().hear({ name: 'gathered' });
		last().hear(atWork('load', 0.25));
		expect(analyses.state()).toEqual({
			running: { key: 'load', subject: everything, share: 0.25 },
			isGathering: false,
			queued: ['partner', 'coaching'],
			failed: []
		});
		last().hear(ran('load'));
		await settled();
		expect(keep.mock.calls).toEqual([['load', [kept]]]);
		for (const key of ['partner', 'coaching'] as const) last().hear(ran(key));
		last().ended(null);
		await analyses.waitFor(10_000);
		expect(keep.mock.calls.map(([key]) => key)).toEqual(known);
		expect(analyses.state()).toEqual({ running: null, isGathering: false, queued: [], failed: [] });
		expect(threads).toHaveLength(1);
	});

	test('that wait or run already are not run twice; what is asked for meanwhile is run after them', () => {
		const { analyses, threads, last } = open();
		analyses.start(['partner', 'load']);
		expect(last().keys).toEqual(['load', 'partner']);
		last().hear(atWork('load', 0));
		analyses.start(['load', 'partner', 'coaching']);
		expect(analyses.state().queued).toEqual(['partner', 'coaching']);
		expect(threads).toHaveLength(1);
		last().hear(ran('load'));
		last().hear(ran('partner'));
		last().ended(null);
		expect(threads).toHaveLength(2);
		expect(last().keys).toEqual(['coaching']);
	});

	test('that are stopped end at once, keep what they found, and can be started again', async () => {
		const { analyses, threads, last, keep } = open();
		analyses.start();
		last().hear(ran('load'));
		last().hear(atWork('partner', 0.9));
		analyses.cancel();
		expect(threads[0]?.stop).toHaveBeenCalledOnce();
		expect(analyses.state()).toEqual({ running: null, isGathering: false, queued: [], failed: [] });
		await analyses.waitFor(10_000);
		// a thread that is ended may have something on its way still
		threads[0]?.hear(ran('partner'));
		threads[0]?.ended(new Error('stopped with code 1'));
		await settled();
		expect(keep.mock.calls.map(([key]) => key)).toEqual(['load']);
		expect(analyses.state().failed).toEqual([]);
		analyses.start(['partner']);
		expect(last().keys).toEqual(['partner']);
		expect(threads).toHaveLength(2);
	});

	test('one that breaks its thread is told, and those that waited go on without it', () => {
		const { analyses, threads, last } = open();
		analyses.start();
		last().hear(atWork('load', 0.5));
		last().ended(new Error('out of memory'));
		expect(threads).toHaveLength(2);
		expect(last().keys).toEqual(['partner', 'coaching']);
		expect(analyses.state()).toMatchObject({ isGathering: true, failed: [{ key: 'load', subject: everything }] });
	});

	test('are all given up where what is stored cannot be read, and the next start begins anew', () => {
		const { analyses, threads, last } = open();
		analyses.start();
		last().ended(new Error('no such file'));
		expect(analyses.state()).toEqual({
			...{ running: null, isGathering: false, queued: [] },
			failed: known.map((key) => ({ key, subject: null }))
		});
		expect(threads).toHaveLength(1);
		analyses.start(['load']);
		expect(analyses.state().failed).toEqual([]);
	});

	test('a subject that broke off is told beside those that did not', () => {
		const { analyses, last } = open();
		analyses.start(['load']);
		last().hear(ran('load', { failed: [everything] }));
		last().ended(null);
		expect(analyses.state().failed).toEqual([{ key: 'load', subject: everything }]);
	});

	test('what cannot be kept is told as broken off, and the next is kept', async () => {
		const { analyses, last, keep } = open();
		keep.mockRejectedValueOnce(new Error('disk full'));
		analyses.start(['load', 'partner']);
		last().hear(ran('load'));
		last().hear(ran('partner'));
		last().ended(null);
		await analyses.waitFor(10_000);
		expect(keep).toHaveBeenCalledTimes(2);
		expect(analyses.state().failed).toEqual([{ key: 'load', subject: null }]);
	});

	test('waiting for them ends after a while, though they go on', async () => {
		const { analyses } = open();
		analyses.start();
		await analyses.waitFor(5);
		expect(analyses.state().queued).toEqual(known);
	});
});
