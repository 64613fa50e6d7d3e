// `npm test`: everything that is checked, one after the other, and one line with the sum.
import { spawnSync } from 'node:child_process';
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

function succeeds(command: string): boolean {
	console.log(`\n> ${command}`);
	const began = performance.now();
	const { status } = spawnSync(command, {
		cwd: root,
		stdio: 'inherit',
		shell: true,
		env: {
			...process.env,
			PATH: [join(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
			PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'pages.json')
		}
	});
	console.log(`${status === 0 ? 'ok' : 'FAILED'}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
	return status === 0;
}

/** A command that either holds or does not. */
const check = (command: string): Tally => (succeeds(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** A test runner that leaves its own count in a file; one that breaks before it has counted is a failure. */
function suite(command: string, file: string, count: (report: Report) => Tally): Tally {
	const held = succeeds(command);
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
	check('prettier --check --log-level warn .'),
	check('eslint --max-warnings 0 .'),
	check('svelte-check --fail-on-warnings --tsconfig ./tsconfig.json'),
	suite(
		'vitest run --reporter=default --reporter=json --outputFile.json=test-results/vitest.json',
		'vitest.json',
		({ numPassedTests, numFailedTests }) => ({ passed: numPassedTests, failed: numFailedTests })
	),
	suite(
		'playwright test --config tests/pages/playwright.config.ts --reporter=list,json',
		'pages.json',
		({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })
	)
];

const total = (key: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
