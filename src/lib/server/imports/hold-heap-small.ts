import { setFlagsFromString } from 'node:v8';

/** How much the heap may grow past what is alive before garbage is collected; by itself it doubles and more. */
const growthPercent = 60;

/** From here on a file's records, not the program, decide how much memory an import takes. */
const largeBytes = 32_000_000;

/** Holds the heaps of this process small from a large file on: its import stays below 512 MB, for little more processor time. */
export function holdHeapSmall(fileBytes: number): void {
	if (fileBytes >= largeBytes) setFlagsFromString(`--heap-growing-percent=${growthPercent}`);
}
