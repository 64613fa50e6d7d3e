import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AnalysisResult } from '#lib/analyses/analysis.ts';

const projectFolder = join(import.meta.dirname, '../..');

export type Reported = {
	unit: string;
	metric: string;
	value: number | null;
	low: number | null;
	high: number | null;
	n: number;
	unitOfMeasure: string;
	maturity: string;
	missing: string | null;
};

export type ReportedImport = {
	id: number;
	read: number;
	stored: number;
	doubled: number;
	refused: number;
	issues: Record<string, number>;
};

const run = async (database: string, args: string[]): Promise<unknown> => {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[join(projectFolder, 'src/cli/main.ts'), ...args, '--database', database],
		{ cwd: projectFolder, env: { ...process.env, LANG: 'en_US.UTF-8' }, maxBuffer: 1 << 28 }
	);
	return JSON.parse(stdout);
};

/** The command line as a person runs it, on one database file. */
export const counterweight = (database: string) => ({
	import: async (file: string, ...more: string[]) =>
		(await run(database, ['import', file, '--json', ...more])) as ReportedImport,
	analyse: async () => (await run(database, ['analyse', '--json'])) as AnalysisResult[],
	undo: async (id: number) => (await run(database, ['undo', String(id), '--json'])) as ReportedImport,
	scorecard: async (...more: string[]) => (await run(database, ['scorecard', '--json', ...more])) as Reported[]
});
