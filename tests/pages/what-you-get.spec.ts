import { expect, test } from '@playwright/test';
import { accessible } from './accessible.ts';
import { ownServer } from './own-server.ts';

test.describe.configure({ mode: 'serial' });

let own: Awaited<ReturnType<typeof ownServer>>;
test.beforeAll(async () => {
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

test('an answer leads to the contacts it is about, and prints without navigation or anything cut', async ({ page }) => {
	await page.goto(`${own.address}/what-you-get/load`);
	const contacts = page.getByRole('link', { name: /^See the contacts/ }).first();
	const from = new URL((await contacts.getAttribute('href')) ?? '', page.url()).searchParams;
	expect([...from.keys()]).toEqual(['from', 'to', 'only']);
	expect((await page.request.get(`${own.address}/contacts?${from.toString()}`)).status()).toBe(200);
	// a sheet of A4 within its margins
	await page.setViewportSize({ width: 658, height: 987 });
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation').first()).toBeHidden();
	await expect(page.getByRole('link', { name: 'All questions' })).toBeHidden();
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a price is asked in the address, and no cost is told before somebody has said one', async ({ page }) => {
	await page.goto(`${own.address}/what-you-get/partner`);
	await page.locator('html[data-hydrated]').waitFor();
	const costs = page.locator('#costs');
	await expect(costs.getByRole('table')).toHaveCount(0);
	await costs.getByLabel('An hour of our own agents').fill('300');
	await costs.getByLabel('An hour of the partner’s agents').fill('200');
	await costs.getByRole('button').click();
	await expect(costs.getByRole('row', { name: /^Partner less us/ })).toContainText('(');
	expect(new URL(page.url()).searchParams.get('hour')).toBe('200');
	expect(await accessible(page)).toEqual([]);
});

test('what has happened since makes answers old, which says so, and stopping keeps them', async ({ page }) => {
	test.slow();
	await page.goto(`${own.address}/events/new`);
	await page.getByLabel('What happened').fill('New menu');
	await page.getByLabel('On', { exact: true }).fill('2026-11-02');
	await page.getByRole('button', { name: 'Save the event' }).click();
	await expect(page.getByText('The event is saved.')).toBeVisible();
	await page.goto(`${own.address}/what-you-get`);
	await expect(page.locator('section[aria-labelledby=starts]')).toContainText('New menu');
	await expect(page.getByText('Data came in since this was worked out.')).toBeVisible();
	await page.goto(`${own.address}/what-you-get/load`);
	await expect(page.getByText('Data came in since this was worked out.')).toBeVisible();
	const lead = await page.locator('.leading').textContent();

	await page.goto(`${own.address}/what-you-get`);
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('button', { name: 'Look into it again' }).click();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('progressbar')).toHaveCount(0);
	await page.goto(`${own.address}/what-you-get/load`);
	await expect(page.locator('.leading')).toHaveText(lead ?? '');
});
