import { spawnSync } from 'node:child_process';
import { median } from 'd3-array';
import { expect, test } from 'vitest';

/** Peak of the heap of what lives longer, in bytes, of a process that makes much garbage beside a little that stays. */
function peakHeap({ isHeld }: { isHeld: boolean }): number {
	const script = `
		import { getHeapSpaceStatistics } from 'node:v8';
		import { holdHeapSmall } from '#lib/server/imports/hold-heap-small.ts';
		if (${isHeld}) holdHeapSmall();
		const kept = [];
		let peak = 0;
		for (let index = 0; index < 5_000_000; index++) {
			kept[index % 1_000_000] = { index, text: String(index), list: [index] };
			if (index % 20_000 !== 0) continue;
			const old = getHeapSpaceStatistics().find((space) => space.space_name === 'old_space');
			peak = Math.max(peak, old.space_size);
		}
		console.log(peak);`;
	return Number(spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout);
}

// garbage is collected beside the work, so a single peak depends on how busy the machine is
test('files are taken in with a small heap', () => {
	const pairs = Array.from({ length: 3 }, () => ({
		held: peakHeap({ isHeld: true }),
		free: peakHeap({ isHeld: false })
	}));
	const [held, free] = [median(pairs, (pair) => pair.held), median(pairs, (pair) => pair.free)];
	expect(held).toBeGreaterThan(0);
	expect(held).toBeLessThan(free ?? 0);
});
