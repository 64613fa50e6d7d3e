import { analyses } from '#lib/analyses/analyses.ts';
import type { AnalysisKey } from '#lib/analyses/analysis.ts';
import type { AnalysisKept } from '#lib/model/analysis-kept.ts';
import type { Analyses, AnalysesState } from './analyses-at-work.ts';
import type { RunThread, Told } from './in-thread.ts';

type Keep = (key: AnalysisKey, found: readonly Omit<AnalysisKept, 'key'>[]) => Promise<void>;

const everyKey = analyses.map(({ key }) => key);

/**
 * Runs analyses in a thread, and has `keep` keep what each found as soon as it has. The thread reads what is stored once for
 * all that waits when it begins; what is asked for later waits for another.
 */
export function openAnalyses(keep: Keep, runThread: RunThread, known: readonly AnalysisKey[] = everyKey): Analyses {
	const state: AnalysesState = { running: null, isGathering: false, queued: [], failed: [] };
	let thread: { stop: () => void } | null = null;
	const whenAtRest: (() => void)[] = [];
	let keeping: Promise<void> = Promise.resolve();

	function begin() {
		const keys = [...state.queued];
		if (keys.length === 0) {
			thread = null;
			void keeping.then(() => {
				for (const tell of whenAtRest.splice(0)) tell();
			});
			return;
		}
		state.isGathering = true;
		// what a thread that was stopped still has to say is no longer wanted
		const own = { stop: () => {} };
		thread = own;
		const { stop } = runThread(
			keys,
			(told) => {
				if (thread === own) hear(told);
			},
			(error) => {
				if (thread === own) ended(keys, error);
			}
		);
		own.stop = stop;
	}

	function hear(told: Told) {
		if (told.name === 'gathered') state.isGathering = false;
		else if (told.name === 'progress') {
			const { key, subject, share } = told;
			state.queued = state.queued.filter((one) => one !== key);
			state.running = { key, subject, share };
		} else {
			const { key, found, failed } = told;
			state.queued = state.queued.filter((one) => one !== key);
			state.running = null;
			state.failed.push(...failed.map((subject) => ({ key, subject })));
			keeping = keeping
				.then(() => keep(key, found))
				.catch((error: unknown) => {
					state.failed.push({ key, subject: null });
					console.error(error);
				});
		}
	}

	function ended(keys: readonly AnalysisKey[], error: unknown) {
		if (error !== null) {
			console.error(error);
			// what waited goes on without the one that broke the thread; without one, what is stored could not be read
			const broken = state.running ? [state.running] : keys.map((key) => ({ key, subject: null }));
			state.failed.push(...broken.map(({ key, subject }) => ({ key, subject })));
		}
		const lost = state.running ? [] : keys;
		state.queued = state.queued.filter((key) => !lost.includes(key));
		state.running = null;
		state.isGathering = false;
		begin();
	}

	return {
		start(keys = known) {
			if (!thread) state.failed = [];
			const taken = new Set([...state.queued, state.running?.key]);
			state.queued.push(...known.filter((key) => keys.includes(key) && !taken.has(key)));
			if (!thread) begin();
		},
		state: () => structuredClone(state),
		cancel() {
			thread?.stop();
			Object.assign(state, { running: null, isGathering: false, queued: [] });
			begin();
		},
		waitFor: (milliseconds) =>
			new Promise((resolve) => {
				if (!thread) {
					void keeping.then(resolve);
					return;
				}
				const timer = setTimeout(resolve, milliseconds);
				whenAtRest.push(() => {
					clearTimeout(timer);
					resolve();
				});
			})
	};
}
