import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser, flags } from '../browser.ts';

const executablePath = findBrowser();
const port = Number(process.env.E2E_PORT ?? 4173);
// the configuration is read once more in every worker process
process.env.E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'pages-'));
process.env.E2E_DATABASE ??= `file:${join(process.env.E2E_FOLDER, 'pages.db')}`;
process.env.E2E_DEMO_DATABASE ??= `file:${join(process.env.E2E_FOLDER, 'demo.db')}`;

const addressAt = (at: number) => `http://127.0.0.1:${at}`;
/** Tests begin when it has said a word that fits. */
const serverOf = (script: string, at: number, database: string, said: RegExp) => ({
	command: `"${process.execPath}" ${script}`,
	cwd: '../..',
	wait: { stdout: said },
	env: { PORT: `${at}`, DATABASE_URL: database },
	reuseExistingServer: false,
	timeout: 240_000,
	gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 } as const,
	stdout: 'pipe' as const
});

// most pages on a small story that is quickly there, those under demo/ on what somebody sees who starts the product
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/pages',
	forbidOnly: true,
	fullyParallel: true,
	// tests wait more than they work
	workers: 3,
	// what hangs is ended; what is slow on a slow machine is not
	timeout: 300_000,
	expect: { timeout: 30_000 },
	projects: [
		{ name: 'nordlys', testIgnore: 'demo/**', use: { baseURL: addressAt(port) } },
		{ name: 'filled', testMatch: 'demo/filled.setup.ts', use: { baseURL: addressAt(port + 1) } },
		{
			name: 'demo',
			testMatch: 'demo/*.spec.ts',
			dependencies: ['filled'],
			use: { baseURL: addressAt(port + 1) }
		}
	],
	use: {
		...devices['Desktop Chrome'],
		locale: 'en',
		screenshot: 'only-on-failure',
		launchOptions: { ...(executablePath ? { executablePath } : {}), args: flags }
	},
	webServer: [
		serverOf('tests/pages/serve.ts', port, process.env.E2E_DATABASE, new RegExp(addressAt(port))),
		// fills itself meanwhile
		serverOf('src/server.ts', port + 1, process.env.E2E_DEMO_DATABASE, /./)
	]
});
