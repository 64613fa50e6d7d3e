import { randomUUID } from 'node:crypto';
import type { SamplesGone } from './import-file.ts';
import type { Job } from './imports.ts';
import type { Turns } from './open-turns.ts';

/** What a job works with: where it may tell how far it is, and how it may be stopped. */
export type Work = {
	job: Job;
	/** True once somebody asked for it to stop. */
	unwanted: () => boolean;
	/** What is to be done then, besides. */
	onStop: (stop: () => void) => void;
	progress: (rows: number, bytes: number, samples?: SamplesGone | null) => void;
};

export type JobDraft = Omit<
	Job,
	'id' | 'state' | 'rows' | 'bytes' | 'secondsLeft' | 'samples' | 'report' | 'issues' | 'refusal'
>;

export type Jobs = {
	start(draft: JobDraft, run: (work: Work) => Promise<Partial<Job>>): Job;
	get(id: string): Job | undefined;
	all(): Job[];
	cancel(id: string): void;
	waitFor(id: string, milliseconds: number): Promise<Job | undefined>;
};

/** A job with what only this room knows of it. */
type Task = { job: Job; unwanted: boolean; stop: () => void; ended: Promise<void> };

const jobsRemembered = 100;

const pause = (milliseconds: number) =>
	new Promise<void>((resolve) => {
		setTimeout(resolve, milliseconds).unref();
	});

/** Seconds until the rest is read, as fast as what has been read since the beginning. */
export function secondsLeft(elapsedSeconds: number, bytes: number, totalBytes: number): number | null {
	if (bytes <= 0 || elapsedSeconds < 1) return null;
	return Math.max(0, Math.round((elapsedSeconds * (totalBytes - bytes)) / bytes));
}

/** Imports and trials, which take turns; those that ended are remembered for a while. */
export function openJobs(turns: Turns): Jobs {
	const tasks = new Map<string, Task>();

	async function work(task: Task, run: (work: Work) => Promise<Partial<Job>>) {
		const { job } = task;
		if (task.unwanted) return;
		job.state = 'running';
		const began = performance.now();
		try {
			const ended = await run({
				job,
				unwanted: () => task.unwanted,
				onStop: (stop) => (task.stop = stop),
				progress: (rows, told, samples = null) => {
					const bytes = Math.min(told, job.totalBytes);
					const elapsed = (performance.now() - began) / 1000;
					Object.assign(job, { rows, bytes, samples, secondsLeft: secondsLeft(elapsed, bytes, job.totalBytes) });
				}
			});
			Object.assign(job, ended);
		} catch (error) {
			job.state = 'failed';
			console.error(error);
		}
	}

	return {
		start(draft, run) {
			const job: Job = {
				...draft,
				id: randomUUID(),
				state: 'queued',
				rows: 0,
				bytes: 0,
				secondsLeft: null,
				samples: null,
				report: null,
				issues: [],
				refusal: null
			};
			const task: Task = { job, unwanted: false, stop: () => {}, ended: Promise.resolve() };
			tasks.set(job.id, task);
			for (const [old, { job: other }] of [...tasks].slice(0, -jobsRemembered))
				if (other.state !== 'queued' && other.state !== 'running') tasks.delete(old);
			task.ended = turns.take(() => work(task, run));
			return job;
		},
		get: (id) => tasks.get(id)?.job,
		all: () => [...tasks.values()].map(({ job }) => job),
		cancel(id) {
			const task = tasks.get(id);
			if (!task) return;
			task.unwanted = true;
			if (task.job.state === 'queued') task.job.state = 'cancelled';
			task.stop();
		},
		async waitFor(id, milliseconds) {
			const task = tasks.get(id);
			if (!task) return undefined;
			await Promise.race([task.ended, pause(milliseconds)]);
			return task.job;
		}
	};
}
