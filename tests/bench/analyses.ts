// The analyses of a database: what they read, gathered, and each of them run.
import { join } from 'node:path';
import { readResults } from '#lib/server/analyses/read-results.ts';
import { openStore } from '#lib/server/storage/open.ts';
import { timedScript, type Timed } from './timed.ts';

type Spent = Pick<Timed, 'seconds' | 'peakMegabytes'>;

export async function benchAnalyses(
	commandLine: string,
	database: string
): Promise<{
	gathered: Spent;
	analysed: Spent;
	byAnalysis: { key: string; subjects: number; seconds: number }[];
}> {
	const { stdout, peakMegabytes } = await timedScript(join(import.meta.dirname, 'gather.ts'), database);
	const analysed = await timedScript(commandLine, 'analyse', '--json', '--database', database);
	const store = await openStore(`file:${database}`);
	const byKey = Map.groupBy(await readResults(store), ({ result }) => result.key);
	await store.close();
	return {
		gathered: { seconds: Number(stdout), peakMegabytes },
		analysed,
		byAnalysis: [...byKey].map(([key, results]) => ({
			key,
			subjects: results.length,
			seconds: results.reduce((sum, { tookMilliseconds }) => sum + tookMilliseconds, 0) / 1000
		}))
	};
}
