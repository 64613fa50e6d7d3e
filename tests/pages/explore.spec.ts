import { expect, test } from '@playwright/test';
import { accessible } from './accessible.ts';
import { settled } from './settled.ts';

const views = ['/explore', '/explore/days', '/explore/spread', '/explore/resolution', '/explore/journeys'];

test('a name narrows the whole page, a second one narrows it further, and the back button undoes it', async ({
	page
}) => {
	await page.goto('/explore?metric=aht&by=queue');
	await page.locator('html[data-hydrated]').waitFor();
	const members = page.getByRole('region', { name: 'Queue by queue' });
	const name = (await members.getByRole('rowheader').first().textContent()) ?? '';
	await members.getByRole('rowheader').first().getByRole('link').click();
	await expect(page).toHaveURL(/unit=queue/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(name.trim());
	await expect(page.getByRole('link', { name: `Remove ${name.trim()} (queue)` })).toBeVisible();
	await page
		.getByRole('region', { name: / by / })
		.locator('table')
		.last()
		.getByRole('rowheader')
		.first()
		.getByRole('link')
		.click();
	await expect(page).toHaveURL(/and=/);
	await expect(page.getByText(/Counted from the contacts themselves(, which took [\d.]+ seconds)?\.$/)).toBeVisible();
	await page.goBack();
	await expect(page).not.toHaveURL(/and=/);
	await settled(page);
	await expect(page.getByRole('link', { name: /^Remove / })).toHaveCount(1);
	await page.getByRole('link', { name: `Remove ${name.trim()} (queue)` }).click();
	await expect(page).not.toHaveURL(/unit=/);
});

test('a chart of one member is a mark to choose by keyboard, and a point of the large chart its week', async ({
	page
}) => {
	await page.goto('/explore?metric=fcr_repeat&by=queue');
	await page.locator('html[data-hydrated]').waitFor();
	const walks = page.getByRole('slider');
	await walks.first().focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/from=/);
	await page.goBack();
	await settled(page);
	const multiples = page
		.getByRole('slider', { name: /each on the same scale/ })
		.locator('visible=true')
		.first();
	await multiples.focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/unit=queue/);
});

test('speed never stands alone: what it is weighed against is on every view', async ({ page }) => {
	for (const path of [
		'/explore?metric=aht',
		'/explore?metric=aht&by=queue',
		'/explore/days?metric=aht',
		'/explore/spread?of=handle'
	]) {
		await page.goto(path);
		await expect(page.locator('[data-metric="aht"]').first()).toBeVisible();
		await expect(page.locator('[data-metric="fcr_repeat"]').first()).toBeAttached();
	}
});

test('each metric that can be chosen is told, over time and by weekday', async ({ page, request }) => {
	test.slow();
	await page.goto('/explore');
	const metrics = await page
		.locator('select[name=metric] option')
		.evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
	expect(metrics.length).toBeGreaterThan(10);
	for (const metric of metrics)
		for (const path of ['/explore', '/explore/days'])
			expect((await request.get(`${path}?metric=${metric}`)).status(), `${path}: ${metric}`).toBe(200);
});

test('a table that is folded away is there for whoever searches in the page', async ({ page }) => {
	await page.goto('/explore/spread');
	await page.locator('html[data-hydrated]').waitFor();
	const folded = page.locator('figure details:not([open])').first();
	await expect(folded.getByRole('row', { includeHidden: true }).nth(5)).toBeAttached();
	await expect(folded.locator('table')).not.toBeVisible();
});

test('journeys are drawn, with a table that has every flow, and what is joined is said', async ({ page }) => {
	await page.goto('/explore/journeys');
	await expect(page.getByRole('img', { name: /^What follows upon what/ }).locator('visible=true')).toBeVisible();
	await page.getByText('As a table').first().click();
	await expect(page.getByRole('columnheader', { name: 'Share of those from there' }).first()).toBeVisible();
	await expect(page.getByText(/A journey begins after 30 quiet days/)).toBeVisible();
});

test('what can be solved by three measures is told, and whether they agree', async ({ page }) => {
	await page.goto('/explore/resolution');
	await expect(page.getByRole('heading', { name: 'Do the measures agree?' })).toBeVisible();
	await expect(page.getByText(/have made no further contact after 1 day/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the explorations can be used by everybody, in ${colorScheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme });
		for (const path of views) {
			await page.goto(path);
			expect(await accessible(page), path).toEqual([]);
		}
	});
}

test('nothing is wider than the screen of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 800 });
	for (const path of views) {
		await page.goto(path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
	}
});

for (const [code, words] of [
	['en', 'Journeys'],
	['da', 'Forløb'],
	['sv', 'Kontaktkedjor'],
	['nb', 'Forløp']
] as const) {
	test(`the explorations are in ${code} throughout`, async ({ browser }) => {
		const context = await browser.newContext({ locale: code });
		const page = await context.newPage();
		for (const path of views) {
			await page.goto(path);
			await expect(page.getByRole('link', { name: words, exact: true })).toBeVisible();
			if (code !== 'en') await expect(page.getByText('As a table')).toHaveCount(0);
		}
		await context.close();
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a metric and a dimension are chosen, and the address says so', async ({ page }) => {
		await page.goto('/explore');
		await page.getByLabel('Metric').selectOption('aht');
		await page.getByRole('button', { name: 'Show', exact: true }).last().click();
		await expect(page).toHaveURL(/metric=aht/);
		await expect(page.getByRole('heading', { name: 'Handle time over time' })).toBeVisible();
	});
});
