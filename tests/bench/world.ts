// The demo organisation of a size: written, taken in file by file, and on the scorecard.
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { usualEnd } from '../analyses/lived-evidence.ts';
import { benchAnalyses } from './analyses.ts';
import { timedScript } from './timed.ts';

type Ran = Awaited<ReturnType<typeof timedScript>>;

/** Seconds and the highest peak of memory of each step, in a folder that must exist. */
export async function benchWorld(
	commandLine: string,
	folder: string,
	size: 'small' | 'sample' | 'whole'
): Promise<{
	written: Ran;
	imported: { seconds: number; peakMegabytes: number };
	scorecard: Ran;
	megabytes: number;
	analyses: Awaited<ReturnType<typeof benchAnalyses>>;
	truths: Ran;
}> {
	const exports = join(folder, size);
	mkdirSync(exports);
	const database = join(folder, `${size}.db`);
	// the days of the world whose truth is kept
	const written = await timedScript(commandLine, 'demo', '--size', size, '--until', usualEnd, '--out', exports);
	const files = readdirSync(exports).filter((name) => !name.endsWith('.json'));
	const imports: Ran[] = [];
	for (const file of files) {
		imports.push(await timedScript(commandLine, 'import', join(exports, file), '--json', '--database', database));
	}
	const scorecard = await timedScript(commandLine, 'scorecard', '--json', '--database', database);
	const analyses = await benchAnalyses(commandLine, database);
	return {
		written,
		imported: {
			seconds: imports.reduce((sum, { seconds }) => sum + seconds, 0),
			peakMegabytes: Math.max(...imports.map(({ peakMegabytes }) => peakMegabytes ?? NaN))
		},
		scorecard,
		analyses,
		truths: await timedScript(join(import.meta.dirname, 'truths.ts'), database),
		megabytes: files.reduce((sum, file) => sum + statSync(join(exports, file)).size, 0) / 1e6
	};
}
