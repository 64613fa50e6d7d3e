import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Peak of the heap, in bytes, of a process that makes much garbage beside a little that stays. */
function peakHeapOf(fileBytes: number): number {
	const script = `
		import { holdHeapSmall } from '#lib/server/imports/hold-heap-small.ts';
		holdHeapSmall(${fileBytes});
		const kept = [];
		let peak = 0;
		for (let index = 0; index < 1_500_000; index++) {
			kept[index % 300_000] = { index, text: String(index), list: [index] };
			if (index % 20_000 === 0) peak = Math.max(peak, process.memoryUsage().heapTotal);
		}
		console.log(peak);`;
	return Number(spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout);
}

test('a large file is taken in with a small heap', { timeout: 60_000 }, () => {
	const [small, large] = [peakHeapOf(1_000_000), peakHeapOf(500_000_000)];
	expect(large).toBeGreaterThan(0);
	expect(large).toBeLessThan(0.8 * small);
});
