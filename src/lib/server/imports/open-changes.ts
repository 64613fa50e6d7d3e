import type { DefinitionVersion } from '#lib/model/definitions.ts';
import type { DefinitionChange } from '#lib/server/storage/store.ts';

/** How far a change of definitions is; `share` from 0 to 1. */
export type Change = { state: 'queued' | 'running' | 'done' | 'failed'; share: number; version: number | null };

export type Changes = {
	/** Begins a change; does nothing while another is under way. */
	start(change: DefinitionChange): void;
	/** The last one; null when the server has made none since it started. */
	last(): Change | null;
};

/** Changes of definitions, one at a time; `run` waits for its turn, says when it begins, and how far it is. */
export function openChanges(
	run: (change: DefinitionChange, progress: (share: number) => void) => Promise<DefinitionVersion>
): Changes {
	let last: Change | null = null;
	const isUnderWay = (): boolean => last?.state === 'queued' || last?.state === 'running';

	async function work(change: DefinitionChange, own: Change) {
		try {
			const { number } = await run(change, (share) => Object.assign(own, { state: 'running', share }));
			Object.assign(own, { state: 'done', share: 1, version: number });
		} catch (error) {
			own.state = 'failed';
			console.error(error);
		}
	}

	return {
		start(change) {
			if (isUnderWay()) return;
			last = { state: 'queued', share: 0, version: null };
			void work(change, last);
		},
		last: () => last
	};
}
