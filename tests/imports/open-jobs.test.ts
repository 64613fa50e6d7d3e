import { describe, expect, test } from 'vitest';
import { openJobs, secondsLeft, type JobDraft } from '#lib/server/imports/open-jobs.ts';
import { openTurns } from '#lib/server/imports/open-turns.ts';
import { recipeSchema } from '#lib/model/import.ts';

const recipe = recipeSchema.parse({
	version: 1,
	name: 'calls',
	kind: 'contacts',
	header: ['a'],
	fields: {},
	identity: [],
	zone: 'UTC'
});
const draft: JobDraft = {
	recipe,
	mode: { name: 'add' },
	tolerance: 'few',
	remember: false,
	by: 'browser',
	upload: 'u',
	fileName: 'calls.csv',
	dryRun: false,
	totalBytes: 100
};

describe('the time left', () => {
	test('is reckoned by the speed so far, and not before that can be told', () => {
		expect(secondsLeft(10, 25, 100)).toBe(30);
		expect(secondsLeft(10, 100, 100)).toBe(0);
		expect(secondsLeft(0.5, 25, 100)).toBeNull();
		expect(secondsLeft(10, 0, 100)).toBeNull();
	});
});

describe('a job', () => {
	test('tells how far it is, and what came of it', async () => {
		const jobs = openJobs(openTurns());
		const { id } = jobs.start(draft, ({ progress }) => {
			progress(7, 50);
			return Promise.resolve({ state: 'done', rows: 14 });
		});
		expect(jobs.get(id)?.state).toBe('running');
		expect(await jobs.waitFor(id, 5000)).toMatchObject({ state: 'done', rows: 14, bytes: 50, fileName: 'calls.csv' });
		expect(await jobs.waitFor('another', 5)).toBeUndefined();
	});

	test('that has read everything has no time left, however often it tells', async () => {
		const jobs = openJobs(openTurns());
		const { id } = jobs.start(draft, ({ progress }) => {
			progress(7, Infinity, { gone: 1, all: 3 });
			return Promise.resolve({});
		});
		expect(await jobs.waitFor(id, 5000)).toMatchObject({ bytes: 100, samples: { gone: 1, all: 3 } });
	});

	test('that waits is cancelled at once and never begins; one under way is told to stop', async () => {
		const jobs = openJobs(openTurns());
		const told: string[] = [];
		const running = jobs.start(draft, ({ onStop }) => {
			return new Promise((resolve) => {
				onStop(() => {
					told.push('stop');
					resolve({ state: 'cancelled' });
				});
			});
		});
		const waiting = jobs.start(draft, () => {
			told.push('the second began');
			return Promise.resolve({});
		});
		jobs.cancel(waiting.id);
		expect(jobs.get(waiting.id)?.state).toBe('cancelled');
		jobs.cancel(running.id);
		await jobs.waitFor(waiting.id, 5000);
		expect(jobs.get(running.id)?.state).toBe('cancelled');
		expect(told).toEqual(['stop']);
	});

	test('is forgotten when a hundred younger ones are known, but never before it has ended', async () => {
		const jobs = openJobs(openTurns());
		const first = jobs.start(draft, () => Promise.resolve({ state: 'done' }));
		const later = Array.from({ length: 100 }, () => jobs.start(draft, () => Promise.resolve({ state: 'done' })));
		expect(jobs.get(first.id)).toBe(first);
		await jobs.waitFor(later.at(-1)?.id ?? '', 5000);
		jobs.start(draft, () => Promise.resolve({ state: 'done' }));
		expect(jobs.get(first.id)).toBeUndefined();
		expect(jobs.all()).toHaveLength(100);
	});
});
