// The pictures of the README, of a server that shows the demo: node tests/pages/take-pictures.ts http://127.0.0.1:3000
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, flags } from '../browser.ts';
import { settled } from './settled.ts';

const [, , address = 'http://127.0.0.1:3000'] = process.argv;
const pictures = [
	{ name: 'overview', path: '/', colorScheme: 'light' },
	{ name: 'overview-dark', path: '/', colorScheme: 'dark' },
	{ name: 'scorecard', path: '/scorecard', colorScheme: 'light' },
	{ name: 'compare', path: '/compare', colorScheme: 'light' },
	{ name: 'what-you-get', path: '/what-you-get', colorScheme: 'light' },
	{ name: 'report', path: '/report', colorScheme: 'light' }
] as const;

const executablePath = findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: flags });
for (const { name, path, colorScheme } of pictures) {
	const context = await browser.newContext({ colorScheme, locale: 'en', viewport: { width: 1280, height: 1000 } });
	const page = await context.newPage();
	await page.goto(address + path, { waitUntil: 'networkidle' });
	// the balance since the target says more than that of twelve quiet weeks
	if (path === '/') {
		await page.getByRole('link', { name: /compare with the 12 weeks before it/ }).click();
		await page.waitForURL(/\?/);
		await settled(page);
	}
	const ask = page.getByRole('button', { name: 'Look into it', exact: true });
	if (await ask.isVisible()) {
		await ask.click();
		await page.getByText(/^Worked out/).waitFor({ timeout: 300_000 });
	}
	await page.screenshot({ path: join(import.meta.dirname, '../../static', `${name}.png`) });
	await context.close();
}
await browser.close();
