// `npm test`: everything that is checked, and one line with the sum.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBrowser } from './browser.ts';

type Tally = { passed: number; failed: number };
/** What the two runners leave behind: Vitest the first two, Playwright the third. */
type Report = {
	numPassedTests: number;
	numFailedTests: number;
	stats: { expected: number; unexpected: number; flaky: number };
};

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');

/** Runs a command and says how it went; what it prints comes at once, or whole when it has ended. */
async function succeeds(command: string, prints: 'at once' | 'at its end'): Promise<boolean> {
	const began = performance.now();
	const child = spawn(command, {
		cwd: root,
		stdio: ['ignore', ...Array.from({ length: 2 }, () => (prints === 'at once' ? 'inherit' : 'pipe'))],
		shell: true,
		env: {
			...process.env,
			PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
			// commands and threads that tests start by the hundred are compiled once
			NODE_COMPILE_CACHE: join(results, 'compiled'),
			PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'pages.json')
		}
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (piece: Buffer) => (printed += piece.toString()));
	if (prints === 'at once') console.log(`\n> ${command}`);
	const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
	if (prints === 'at its end') console.log(`\n> ${command}\n${printed.trimEnd()}`);
	console.log(`${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
	return status === 0;
}

/** Commands that either hold or do not, one after the other. */
async function checks(...commands: string[]): Promise<Tally[]> {
	const tallies: Tally[] = [];
	for (const command of commands) {
		const held = await succeeds(command, 'at its end');
		tallies.push(held ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
	}
	return tallies;
}

/** A test runner that leaves its own count in a file; one that breaks before it has counted is a failure. */
async function suite(command: string, file: string, count: (report: Report) => Tally): Promise<Tally> {
	const held = await succeeds(command, 'at once');
	try {
		const tally = count(JSON.parse(readFileSync(join(results, file), 'utf8')) as Report);
		return held || tally.failed > 0 ? tally : { ...tally, failed: 1 };
	} catch (error) {
		console.error(error);
		return { passed: 0, failed: 1 };
	}
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
ensureBrowser();

const tallies = [
	// each uses one core: side by side
	...(
		await Promise.all([
			checks('eslint --max-warnings 0 --ignore-pattern "**/*.svelte" .'),
			checks(
				'eslint --max-warnings 0 "**/*.svelte"',
				'prettier --check --log-level warn .',
				'svelte-check --fail-on-warnings --tsconfig ./tsconfig.json'
			)
		])
	).flat(),
	await suite(
		'vitest run --reporter=default --reporter=json --outputFile.json=test-results/vitest.json',
		'vitest.json',
		({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })
	),
	await suite(
		'playwright test --config tests/pages/playwright.config.ts --reporter=list,json',
		'pages.json',
		({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })
	)
];

const total = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
