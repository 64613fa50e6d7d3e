import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';
import { settled } from './settled.ts';

const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const questionOf = (page: Page) => {
	const { searchParams } = new URL(page.url());
	return ['unit', 'compare'].map((name) => searchParams.get(name));
};

test('the first page begins with a sentence, weighs speed against what it buys, and ends with what is not seen', async ({
	page
}) => {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	await page.goto('/');
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page).toHaveTitle(/^Overview: All contacts, the 12 weeks to .* · Counterweight$/);
	await expect(page.getByRole('heading', { level: 1 }).locator('summary').first()).toHaveText('All contacts');
	await expect(page.locator('.standing')).toContainText(/^Data to /);
	await expect(page.getByText('What it buys', { exact: true })).toBeVisible();
	const four = page.getByRole('region', { name: 'Four figures, each with what it is weighed against' });
	await expect(four.getByRole('article')).toHaveCount(4);
	await expect(page.getByRole('region', { name: 'What changed that is not noise' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Where you are blind' })).toBeVisible();
	expect(problems).toEqual([]);
});

test('a finding says its claim and its n, and leads to the row that shows it', async ({ page }) => {
	await page.goto('/');
	const findings = page.getByRole('region', { name: 'What changed that is not noise' });
	const first = findings.getByRole('listitem').first();
	await expect(first).toContainText(/Described|Coincided with/);
	await expect(first).toContainText(/n \d/);
	const metric = (await first.getAttribute('data-metric')) ?? '';
	await first.getByRole('link').click();
	await expect(page).toHaveURL(new RegExp(`/scorecard\\?.*#${metric}$`));
	await expect(page.locator(`[id="${metric}"]`)).toBeVisible();
	await page.goBack();
	await settled(page);
	await findings.getByText('How we know').click();
	await expect(findings.getByText(/comparisons were made/)).toBeVisible();
});

test('a measure of speed among the findings stands beside what it is weighed against', async ({ page }) => {
	test.slow();
	for (const path of ['/', '/?compare=year']) {
		await page.goto(path);
		for (const item of await page.locator('[aria-labelledby="findings-heading"] li[data-metric^="aht"]').all())
			expect(await item.locator('[data-metric]').count()).toBeGreaterThan(0);
		expect(await page.locator('[data-metric="fcr_repeat"]').count()).toBeGreaterThan(0);
	}
});

test('the question goes with the reader through the pages of the header, also past the data', async ({ page }) => {
	test.slow();
	await page.goto('/?unit=site:Odense&compare=year');
	await page.locator('html[data-hydrated]').waitFor();
	const pages = page.getByRole('navigation', { name: 'Pages' });
	for (const name of ['Scorecard', 'Data', 'Overview']) {
		await pages.getByRole('link', { name, exact: true }).click();
		await expect(pages.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page', {
			timeout: 30_000
		});
	}
	expect(questionOf(page)).toEqual(['site:Odense', 'year']);
	await expect(page.locator('.title summary').first()).toHaveText('Odense (site)');
	for (let step = 0; step < 2; step += 1) {
		await page.goBack();
		await settled(page);
	}
	expect(questionOf(page)).toEqual(['site:Odense', 'year']);
});

test('the first page and the report are narrowed by a second filter, with the number of the scorecard, and no people', async ({
	page
}) => {
	await page.goto('/?unit=channel:voice');
	await page.locator('.title summary').first().click();
	const second = page.getByLabel('And only');
	await second.selectOption({ index: 1 });
	await second.locator('xpath=ancestor::form').getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(/and=/);
	const search = new URL(page.url()).search;
	const solved = page.locator('article .figure[data-metric="fcr_repeat"] .value').first();
	const value = await solved.textContent();
	for (const path of ['/scorecard', '/report']) {
		await page.goto(path + search);
		await expect(solved).toHaveText(value ?? '');
		await expect(page.getByText('Withheld with two filters').first()).toBeVisible();
		expect(await beyond(page)).toBe(0);
		expect(await accessible(page)).toEqual([]);
	}
});

test('an earlier day is chosen to compare with', async ({ page }) => {
	await page.goto('/');
	await page.locator('.title summary').nth(2).click();
	const day = page.getByLabel('As many days from');
	const least = (await day.getAttribute('min')) ?? '';
	await day.fill(least);
	await page.locator('.title details[open]').getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(new RegExp(`compare=${least}`));
	await expect(page.locator('.title summary').nth(2)).not.toHaveText('the 12 weeks before');
	await expect(page.locator('.title [aria-current]').last()).toHaveAttribute('href', new RegExp(`compare=${least}`));
});

test('a long list of units is written into, and what is chosen stays', async ({ page }) => {
	await page.goto('/');
	await page.locator('html[data-hydrated]').waitFor();
	await page.locator('.title summary').first().click();
	const choice = page.getByLabel('Whose contacts');
	const all = await choice.locator('option').count();
	await page.getByLabel('Find', { exact: true }).fill('oden');
	expect(await choice.locator('option').count()).toBeLessThan(all);
	await choice.selectOption('site:Odense');
	await page.locator('.title details[open]').getByRole('button', { name: 'Show' }).click();
	await expect(page.locator('.title summary').first()).toHaveText('Odense (site)');
	await page.locator('.title summary').first().click();
	await page.getByRole('link', { name: 'Without Odense (site)' }).click();
	await expect(page.locator('.title summary').first()).toHaveText('All contacts');
});

test('the link that is copied says the whole question, and that it was copied is spoken', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], locale: 'en' });
	const page = await context.newPage();
	await page.goto(`${baseURL ?? ''}/?unit=site:Odense`);
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
	const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
	expect(copied.searchParams.get('unit')).toBe('site:Odense');
	expect(copied.searchParams.get('from')).toMatch(/^\d{4}-/);
	await context.close();
});

for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 390]
] as const) {
	test(`the first page can be used by everybody, ${width} wide in ${colorScheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 900 });
		await page.goto('/');
		await page.locator('html[data-hydrated]').waitFor();
		await page.locator('nav summary').first().click();
		await page.getByText('How we know').click();
		expect(await accessible(page)).toEqual([]);
		await page.locator('.title summary').first().click();
		expect(await accessible(page)).toEqual([]);
	});
}

test('nothing is wider than a screen of 320, nor than a page at twice its size', async ({ page }) => {
	for (const width of [320, 640]) {
		await page.setViewportSize({ width, height: 640 });
		for (const path of ['/', '/search?q=o', '/shortcuts']) {
			await page.goto(path);
			expect(await beyond(page)).toBeLessThanOrEqual(0);
		}
	}
});

test('on a phone an open menu covers nothing, and the header does not follow', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await page.goto('/');
	const title = page.getByRole('heading', { level: 1 });
	const before = (await title.boundingBox())?.y ?? 0;
	await page.locator('nav summary').first().click();
	const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Definitions' });
	await expect(link).toBeVisible();
	expect((await title.boundingBox())?.y ?? 0).toBeGreaterThan(before);
	await page.evaluate(() => {
		scrollTo(0, 1200);
	});
	await expect(link).not.toBeInViewport();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the first page is whole, its menu opens, its title chooses', async ({ page }) => {
		await page.goto('/');
		await expect(page.getByRole('region', { name: 'What changed that is not noise' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
		await page.locator('nav summary').first().click();
		await expect(page.getByRole('link', { name: 'Targets' })).toBeVisible();
		await page.locator('.title summary').first().click();
		await expect(page.getByLabel('Find', { exact: true })).toHaveCount(0);
		await page.getByLabel('Whose contacts').selectOption('site:Odense');
		await page.locator('.title details[open]').getByRole('button', { name: 'Show' }).first().click();
		await expect(page).toHaveURL(/\/\?.*unit=site%3AOdense/);
	});
});

test('on paper there is no navigation, no foot and no jump list', async ({ page }) => {
	await page.goto('/');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('contentinfo')).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'Where you are blind' })).toBeVisible();
});

for (const [code, blind, changed] of [
	['da', 'Blinde vinkler', 'Det, der har ændret sig og ikke er støj'],
	['sv', 'Blinda fläckar', 'Det som har ändrats och inte är brus'],
	['nb', 'Blindsoner', 'Det som har endret seg og ikke er støy']
] as const) {
	test(`the first page is in ${code} throughout`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ locale: code });
		const page = await context.newPage();
		await page.goto(`${baseURL ?? ''}/`);
		await expect(page.locator('html')).toHaveAttribute('lang', code);
		await expect(page.getByRole('heading', { name: blind })).toBeVisible();
		await expect(page.getByRole('heading', { name: changed })).toBeVisible();
		await expect(page.getByText(/Weighed against|Described|Overview/)).toHaveCount(0);
		await context.close();
	});
}
