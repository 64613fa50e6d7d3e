import { expect, test } from '@playwright/test';
import { accessible } from './accessible.ts';

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the reader chooses a language, and stays where she was', async ({ page }) => {
		await page.goto('/data');
		await page.locator('summary', { hasText: 'Language:' }).click();
		await page.getByRole('button', { name: 'Dansk' }).click();
		await expect(page).toHaveURL(/\/data$/);
		await expect(page.locator('html')).toHaveAttribute('lang', 'da');
		await expect(page.getByRole('heading', { name: 'Importer', exact: true })).toBeVisible();
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('lang', 'da');
	});

	test('the reader chooses a dark page on a light system, and the other way round', async ({ browser, baseURL }) => {
		for (const [system, choice, paper] of [
			['light', 'Dark', 'rgb(20, 23, 27)'],
			['dark', 'Light', 'rgb(251, 250, 247)']
		] as const) {
			const context = await browser.newContext({
				javaScriptEnabled: false,
				colorScheme: system,
				locale: 'en',
				...(baseURL && { baseURL })
			});
			const page = await context.newPage();
			await page.goto('/data');
			await expect(page.locator('body')).not.toHaveCSS('background-color', paper);
			await page.locator('summary', { hasText: 'Appearance' }).click();
			await page.getByRole('button', { name: choice, exact: true }).click();
			await expect(page.locator('body')).toHaveCSS('background-color', paper);
			await context.close();
		}
	});
});

test('a choice that is not on offer is refused, and one from another site too', async ({ request, baseURL }) => {
	const post = (path: string, form: Record<string, string>, origin = baseURL ?? '') =>
		request.post(path, { form, headers: { origin, accept: 'text/html' }, maxRedirects: 0 });
	expect((await post('/language', { locale: 'tlh' })).status()).toBe(400);
	expect((await post('/theme', { theme: 'sepia' })).status()).toBe(400);
	expect((await post('/theme', { theme: 'dark' }, 'http://elsewhere.example')).status()).toBe(403);
	const away = await post('/theme', { theme: 'dark', from: '//elsewhere.example/' });
	expect([away.status(), away.headers()['location']]).toEqual([303, '/']);
});

test('a menu closes with Escape and gives the keyboard back', async ({ page }) => {
	await page.goto('/data');
	await page.locator('html[data-hydrated]').waitFor();
	const summary = page.locator('summary', { hasText: 'Language:' });
	await summary.click();
	await expect(page.getByRole('button', { name: 'Svenska' })).toBeVisible();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Svenska' })).toBeHidden();
	await expect(page.locator('summary', { hasText: 'Language:' })).toBeFocused();
});

test('the first stop of the keyboard leads past the header', async ({ page }) => {
	await page.goto('/data');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('an address that leads nowhere says so, with a way out', async ({ page }) => {
	const response = await page.goto('/no-such-page');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address.');
	await page.getByRole('link', { name: 'To the data' }).click();
	await expect(page).toHaveURL(/\/data$/);
});

test('on paper there is no navigation and no button', async ({ page }) => {
	await page.goto('/data');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the page for data is accessible and keeps to its policy in a ${colorScheme} page`, async ({ page }) => {
		const problems: string[] = [];
		page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
		page.on('pageerror', (error) => problems.push(error.message));
		await page.emulateMedia({ colorScheme });
		const response = await page.goto('/data');
		await page.locator('html[data-hydrated]').waitFor();
		await page.locator('summary', { hasText: 'Language:' }).click();
		expect(await accessible(page)).toEqual([]);
		expect(problems).toEqual([]);
		expect(response?.headers()['content-security-policy']).toContain("script-src 'self' 'sha256-");
		const fonts = await page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
		});
		expect(fonts.map((family) => family.replaceAll('"', '')).sort()).toEqual(['Source Sans 3', 'Source Serif 4']);
	});
}

test('on a phone nothing reaches beyond the edge', async ({ page }) => {
	await page.setViewportSize({ width: 375, height: 800 });
	for (const path of ['/data', '/no-such-page']) {
		await page.goto(path);
		const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(beyond).toBeLessThanOrEqual(0);
	}
});
