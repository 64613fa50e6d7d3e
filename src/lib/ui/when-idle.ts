const longestMilliseconds = 500;
/** For a browser that cannot say when it is idle: Safari. */
const someMilliseconds = 100;

/** Does a piece of work once the browser has painted and has time, within half a second; what it gives calls it off. */
export function whenIdle(work: () => void): () => void {
	if (typeof requestIdleCallback === 'undefined') {
		const waiting = setTimeout(work, someMilliseconds);
		return () => {
			clearTimeout(waiting);
		};
	}
	const waiting = requestIdleCallback(work, { timeout: longestMilliseconds });
	return () => {
		cancelIdleCallback(waiting);
	};
}
