/** Work that may not overlap. */
export type Turns = {
	/** Does the work when all before it has ended; what is short goes before the long that waits, after the short. */
	take<Result>(work: () => Promise<Result>, length?: 'short' | 'long'): Promise<Result>;
	/** Does short work whose turn comes within so many milliseconds; null where it did not come, and the work is not done. */
	takeSoon<Result>(work: () => Promise<Result>, milliseconds: number): Promise<{ result: Result } | null>;
};

export function openTurns(): Turns {
	const waiting = { short: [] as (() => Promise<void>)[], long: [] as (() => Promise<void>)[] };
	let busy = false;

	async function goOn() {
		if (busy) return;
		busy = true;
		for (;;) {
			const next = waiting.short.shift() ?? waiting.long.shift();
			if (!next) break;
			await next();
		}
		busy = false;
	}

	function take<Result>(work: () => Promise<Result>, length: 'short' | 'long' = 'long'): Promise<Result> {
		return new Promise((resolve, reject) => {
			waiting[length].push(() => work().then(resolve, reject));
			void goOn();
		});
	}

	return {
		take,
		takeSoon(work, milliseconds) {
			let state: 'waits' | 'begun' | 'withdrawn' = 'waits';
			const done = take(async () => {
				if (state === 'withdrawn') return null;
				state = 'begun';
				return { result: await work() };
			}, 'short');
			const late = new Promise<null>((resolve) => {
				setTimeout(() => {
					if (state !== 'waits') return;
					state = 'withdrawn';
					resolve(null);
				}, milliseconds).unref();
			});
			return Promise.race([done, late]);
		}
	};
}
