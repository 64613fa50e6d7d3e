import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { findBrowser, flags } from '../browser.ts';

const executablePath = findBrowser();
const port = Number(process.env.E2E_PORT ?? 4173);
// the configuration is read once more in every worker process
process.env.E2E_DATABASE ??= `file:${join(mkdtempSync(join(tmpdir(), 'pages-')), 'pages.db')}`;

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/pages',
	forbidOnly: true,
	fullyParallel: true,
	workers: 2,
	use: {
		...devices['Desktop Chrome'],
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'en',
		trace: 'retain-on-failure',
		launchOptions: { ...(executablePath ? { executablePath } : {}), args: flags }
	},
	webServer: {
		command: `"${process.execPath}" tests/pages/serve.ts`,
		cwd: '../..',
		port,
		env: { PORT: `${port}`, DATABASE_URL: process.env.E2E_DATABASE },
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 3000 },
		stdout: 'pipe'
	}
});
