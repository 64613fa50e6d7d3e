import { expect, test } from '@playwright/test';
import { accessible } from './accessible.ts';
import { ownServer } from './own-server.ts';

test.describe.configure({ mode: 'serial' });

let own: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
	test.setTimeout(180_000);
	own = await ownServer();
});
test.afterAll(() => own.stop());

test('nothing is looked into before the reader asks for it, and a question that was not put says so', async ({
	page
}) => {
	await page.goto(`${own.address}/what-you-get`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you measure is what you get');
	await expect(page.getByText('Nothing has been looked into yet')).toBeVisible();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	expect(await accessible(page)).toEqual([]);
	await page.goto(`${own.address}/what-you-get/target-effect`);
	await expect(page.getByText('has not been put to your records yet')).toBeVisible();
	expect((await page.request.get(`${own.address}/what-you-get/no-such-question`)).status()).toBe(404);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the questions are put, each gets an answer or says what is missing, and every answer opens', async ({
		page
	}) => {
		test.slow();
		await page.goto(`${own.address}/what-you-get`);
		await page.getByRole('button', { name: 'Look into it' }).click();
		await expect(page).toHaveURL(/\/what-you-get$/);
		await expect(async () => {
			await page.reload();
			await expect(page.getByRole('button', { name: 'Look into it again' })).toBeVisible({ timeout: 1000 });
		}).toPass({ timeout: 90_000 });
		await expect(page.getByText(/^Worked out/)).toBeVisible();
		const answers = page.getByRole('main').locator('section a[href*="what-you-get/"]');
		const paths = await answers.evaluateAll((links) =>
			links.map((link) => (link instanceof HTMLAnchorElement ? link.href : ''))
		);
		expect(paths.length).toBeGreaterThan(0);
		for (const path of paths) {
			const response = await page.goto(path);
			expect(response?.status(), path).toBe(200);
			await expect(page.getByRole('heading', { level: 1 })).toContainText('?');
		}
	});
});

test('an answer is read with a keyboard and a screen reader, and leaves as a table', async ({ page }) => {
	await page.goto(`${own.address}/what-you-get`);
	expect(await accessible(page)).toEqual([]);
	await page.locator('main section a[href*="what-you-get/"]').first().click();
	await expect(page.getByRole('link', { name: 'All questions' })).toBeVisible();
	expect(await accessible(page)).toEqual([]);
	const table = await page.request.get(`${own.address}/what-you-get/table.csv`);
	expect([table.status(), await table.text()]).toEqual([200, expect.stringContaining('Question')]);
});
