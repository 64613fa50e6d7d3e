/** Work that may not overlap. */
export type Turns = {
	/** Does the work when all before it has ended; what is short goes before the long that waits, after the short. */
	take<Result>(work: () => Promise<Result>, length?: 'short' | 'long'): Promise<Result>;
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

	return {
		take(work, length = 'long') {
			return new Promise((resolve, reject) => {
				waiting[length].push(() => work().then(resolve, reject));
				void goOn();
			});
		}
	};
}
