import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const mostKilobytes = 90;
const pages = [
	'/',
	'/scorecard',
	'/scorecards',
	'/compare',
	'/explore',
	'/contacts',
	'/report',
	'/targets',
	'/events',
	'/data',
	'/definitions',
	'/gallery',
	'/gallery/sankey',
	'/what-you-get',
	'/what-you-get/target-effect'
];

for (const path of pages) {
	test(`${path} brings at most ${mostKilobytes} kB of compressed script`, async ({ page }) => {
		const scripts: Promise<Buffer>[] = [];
		page.on('response', (response) => {
			if (response.request().resourceType() === 'script') scripts.push(response.body());
		});
		expect((await page.goto(path, { waitUntil: 'networkidle' }))?.status()).toBe(200);
		const bytes = (await Promise.all(scripts)).reduce((sum, script) => sum + gzipSync(script).length, 0);
		expect(Math.round(bytes / 1000)).toBeLessThanOrEqual(mostKilobytes);
	});

	test(`${path} can be read without any script`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${baseURL ?? ''}${path}`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
		await context.close();
	});
}
