import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('the scorecard shows four figures, each with what it is weighed against', async ({ page }) => {
	const problems: string[] = [];
	page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
	page.on('pageerror', (error) => problems.push(error.message));
	await page.goto('/scorecard');
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page).toHaveTitle(/^All contacts, the 12 weeks to .*, against the 12 weeks before · Counterweight$/);
	await expect(page.locator('.title summary')).toHaveText(['All contacts', /^the 12 weeks to /, 'the 12 weeks before']);
	const four = page.getByRole('region', { name: 'Four figures, each with what it is weighed against' });
	await expect(four.getByRole('article')).toHaveCount(4);
	for (const row of await four.getByRole('article').all()) await expect(row.getByText('Weighed against')).toBeVisible();
	await expect(page.locator('#aht')).toContainText(/\d:\d\d/);
	expect(problems).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`the scorecard and the contacts can be used by everybody, in ${colorScheme}`, async ({ page }) => {
		test.slow();
		await page.emulateMedia({ colorScheme });
		await page.goto('/scorecard');
		await page.locator('#fcr_repeat summary').first().click();
		await page.getByText('As a table').first().click();
		await page.locator('.title summary').nth(1).click();
		expect(await accessible(page)).toEqual([]);
		await page.goto('/contacts');
		expect(await accessible(page)).toEqual([]);
	});
}

test('from a number to its contacts in two clicks, and from a contact to all of that customer', async ({ page }) => {
	await page.goto('/scorecard');
	await page.locator('#fcr_repeat').getByText('How this is counted').click();
	await page.locator('#fcr_repeat').getByRole('link', { name: 'The contacts behind it', exact: true }).click();
	await expect(heading(page)).toHaveText(/: contacts that open an issue$/);
	await expect(page.getByRole('row')).toHaveCount(51);
	await page.getByRole('cell').getByRole('link').first().click();
	await expect(heading(page)).toHaveText('Every contact of one customer');
});

test('a chart is walked through by keyboard, and the point is read out', async ({ page }) => {
	await page.goto('/scorecard');
	await page.locator('html[data-hydrated]').waitFor();
	const walk = page.locator('#aht').getByRole('slider');
	await walk.focus();
	const last = await walk.getAttribute('aria-valuetext');
	await walk.press('ArrowLeft');
	await expect(walk).not.toHaveAttribute('aria-valuetext', last ?? '');
	await expect(walk).toHaveAttribute('aria-valuetext', /^week of .*: \d:\d\d/);
});

test('a chooser of the title closes with Escape and gives the keyboard back', async ({ page }) => {
	await page.goto('/scorecard');
	await page.locator('html[data-hydrated]').waitFor();
	for (const summary of await page.locator('.title summary').all()) {
		await summary.focus();
		await page.keyboard.press('Enter');
		await expect(page.locator('.title details[open]')).toHaveCount(1);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Escape');
		await expect(page.locator('.title details[open]')).toHaveCount(0);
		await expect(summary).toBeFocused();
	}
});

test('what is folded away follows when another unit is chosen, before it is unfolded', async ({ page }) => {
	await page.goto('/scorecard');
	await page.locator('html[data-hydrated]').waitFor();
	const counted = page.locator('#aht dl').first();
	const fold = page.locator('article > details').first();
	await expect(counted).toContainText('All contacts');
	await expect(fold).toContainText('All contacts');
	await page.locator('.title summary').first().click();
	await page.locator('.title select[name="unit"]').selectOption('site:Odense');
	await page.locator('.title').getByRole('button', { name: 'Show' }).first().click();
	await expect(heading(page)).toContainText('Odense');
	for (const folded of [counted, fold]) {
		await expect(folded).not.toContainText('All contacts');
		await expect(folded).toContainText('Odense');
		await expect(folded.locator('dd').first()).toBeHidden();
	}
});

test('on paper nothing is left to unfold: what is counted otherwise stands below its row', async ({ page }) => {
	await page.goto('/scorecard');
	const talk = page.locator('#aht').getByText('Talk time', { exact: true });
	await expect(talk).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(talk).toBeVisible();
	await expect(page.locator('#aht summary').first()).toBeHidden();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the title chooses the unit, and the address remembers it', async ({ page }) => {
		await page.goto('/scorecard');
		await page.locator('.title summary').first().click();
		const choice = page.getByLabel('Whose contacts');
		const unit = await choice.locator('optgroup option').first().getAttribute('value');
		await choice.selectOption(unit);
		await page.locator('.title').getByRole('button', { name: 'Show' }).first().click();
		await expect(page).toHaveURL(new RegExp(`unit=${encodeURIComponent(unit ?? '')}`));
		await expect(heading(page)).toContainText((unit ?? '').split(':')[1] ?? '');
	});

	test('what an address asks that is not there is said, and the usual is shown', async ({ page }) => {
		await page.goto('/scorecard?unit=agent:17&from=never');
		await expect(page.getByText('The period in the address could not be read.')).toBeVisible();
		await expect(page.getByText('All contacts are shown instead.')).toBeVisible();
		await expect(page.locator('#aht')).toBeVisible();
	});
});

for (const [name, width] of [
	['a phone', 360],
	['a tablet', 800]
] as const) {
	test(`nothing is wider than the screen of ${name}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const path of ['/scorecard', '/contacts']) {
			await page.goto(path);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		}
	});
}

for (const [code, words] of [
	['da', 'Blinde vinkler'],
	['sv', 'Blinda fläckar'],
	['nb', 'Blindsoner']
] as const) {
	test(`the scorecard is in ${code} throughout`, async ({ browser }) => {
		const context = await browser.newContext({ locale: code });
		const page = await context.newPage();
		await page.goto('/scorecard');
		await expect(page.getByRole('heading', { name: words })).toBeVisible();
		await expect(page.getByText('Weighed against')).toHaveCount(0);
		await context.close();
	});
}
