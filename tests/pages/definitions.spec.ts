import { expect, test } from '@playwright/test';
import { catalogue } from '#lib/metrics/catalogue.ts';
import { accessible } from './accessible.ts';

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('every metric of the catalogue has its place, and the contents lead to it', async ({ page }) => {
		await page.goto('/definitions');
		const ids = new Set(await page.locator('article, article details').evaluateAll((all) => all.map(({ id }) => id)));
		expect(catalogue.map(({ key }) => key).filter((key) => !ids.has(key))).toEqual([]);
		const links = await page
			.getByRole('navigation', { name: 'Contents' })
			.getByRole('link')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		for (const { key } of catalogue.filter(({ headline }) => headline)) expect(links).toContain(`#${key}`);
		await expect(page.getByRole('searchbox')).toBeHidden();
	});
});

test('a word finds the numbers that have it, and an emptied field brings all back', async ({ page }) => {
	await page.goto('/definitions');
	await page.locator('html[data-hydrated]').waitFor();
	const all = await page.locator('article').count();
	await page.getByLabel('Find a number').fill('call-back');
	await expect.poll(() => page.locator('article').count()).toBeLessThan(5);
	await expect(page.locator('#callback_kept')).toBeVisible();
	await expect(page.locator('#aht')).toHaveCount(0);
	await page.getByLabel('Find a number').fill('no such word');
	await expect(page.getByRole('main').getByRole('status')).toHaveText('No number has this word');
	await page.getByLabel('Find a number').fill('');
	await expect(page.locator('article')).toHaveCount(all);
});

test('what is left out on purpose is explained', async ({ page }) => {
	await page.goto('/definitions');
	await expect(page.locator('#bradford')).toContainText('Bradford factor');
});

test('a number of speed stands beside what it is weighed against, and says how sure its evidence is', async ({
	page
}) => {
	await page.goto('/definitions#aht');
	const handleTime = page.locator('article#aht');
	await expect(handleTime).toContainText('Weighed against');
	await expect(handleTime.getByRole('link', { name: 'Solved at first contact' })).toHaveAttribute(
		'href',
		'#fcr_repeat'
	);
	await expect(handleTime).toContainText('none: it says nothing by itself');
	await expect(page.locator('article#contacts_per_issue')).toContainText('a figure of the trade, method unknown');
});

for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 360]
] as const) {
	test(`the definitions are whole and readable, ${colorScheme}, ${width} wide`, async ({ page }) => {
		// a long page: every word of it is looked at
		test.slow();
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		await page.goto('/definitions');
		await page.locator('html[data-hydrated]').waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		expect(await accessible(page)).toEqual([]);
	});
}

test('on paper there is no search, and variants are unfolded', async ({ page }) => {
	await page.goto('/definitions');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('searchbox')).toBeHidden();
	await expect(page.locator('details#aht\\.p90 p').first()).toBeVisible();
});
