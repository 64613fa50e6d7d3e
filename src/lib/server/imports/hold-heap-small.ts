import { setFlagsFromString } from 'node:v8';

/** How much the heap may grow past what is alive before garbage is collected; by itself it doubles and more. */
const growthPercent = 60;

/** Holds the heaps of this process small: an import stays below 512 MB, for little more processor time. */
export function holdHeapSmall(): void {
	setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
}
