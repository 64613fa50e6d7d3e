import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';
import { goByKeys } from './go-by-keys.ts';

async function ready(page: Page, path: string) {
	await page.goto(path);
	await page.locator('html[data-hydrated]').waitFor();
}
const words = (page: Page) => page.getByRole('combobox', { name: 'What are you looking for?' });

test('the slash opens the search, arrows choose, Enter goes there with the question', async ({ page }) => {
	await ready(page, '/scorecard?compare=year');
	await page.keyboard.press('/');
	await expect(words(page)).toBeFocused();
	await words(page).fill('tek');
	const options = page.getByRole('dialog').getByRole('option');
	await expect(options.first()).toHaveText(/^Teknik/);
	await expect(options.first()).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowDown');
	await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/scorecard\?.*unit=/);
	await expect(page).toHaveURL(/compare=year/);
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Enter waits for what was typed, and does not follow what its beginning had found', async ({ page }) => {
	await ready(page, '/scorecard');
	await page.keyboard.press('/');
	await words(page).fill('t');
	await expect(page.getByRole('dialog').getByRole('option').first()).not.toHaveText(/^Teknik/);
	await page.route(/found\.json.*q=teknik/, async (route) => {
		await new Promise((done) => setTimeout(done, 500));
		await route.continue();
	});
	await words(page).fill('teknik');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/scorecard\?.*unit=\w+(:|%3A)Teknik/);
});

test('what is typed while the search is still on its way stands in it', async ({ page }) => {
	await ready(page, '/scorecard');
	await page.route('**/_app/**', async (route) => {
		await new Promise((done) => setTimeout(done, 500));
		await route.continue();
	});
	await page.keyboard.type('/teknik');
	await expect(words(page)).toHaveValue('teknik');
	await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(/^Teknik/);
});

test('Escape closes the search and gives the keyboard back; Ctrl and K open it too', async ({ page }) => {
	await ready(page, '/data');
	const link = page.getByRole('link', { name: 'Search', exact: true });
	await link.focus();
	await page.keyboard.press('Control+k');
	await expect(words(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(link).toBeFocused();
});

test('a figure is found by its letters in the trade, and what is not there is said', async ({ page }) => {
	await ready(page, '/');
	await page.getByRole('link', { name: 'Search', exact: true }).click();
	await words(page).fill('AHT');
	await expect(page.getByRole('dialog').getByRole('option').first()).toContainText('Handle time');
	await words(page).fill('xyzzy');
	await expect(page.getByRole('status').filter({ hasText: 'Nothing is called “xyzzy”.' })).toBeVisible();
});

test('g and a letter go to a page; in a field they are letters', async ({ page }) => {
	await ready(page, '/data');
	await goByKeys(page, 's', /\/scorecard/);
	await ready(page, '/search');
	await page.getByRole('searchbox').focus();
	await page.keyboard.type('gs/?');
	await expect(page).toHaveURL(/\/search/);
	await expect(page.getByRole('searchbox')).toHaveValue('gs/?');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('whoever walks the marks of a chart can search and go on by keys from there', async ({ page }) => {
	await ready(page, '/scorecard');
	const walk = page.getByRole('slider').first();
	await walk.focus();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('/');
	await expect(words(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(walk).toBeFocused();
	await goByKeys(page, 'd', /\/data/);
});

test('keys work from the moment the search is closed, before it has said that it is', async ({ page }) => {
	await ready(page, '/scorecard');
	await page.keyboard.press('/');
	await expect(words(page)).toBeFocused();
	await page.evaluate(() => {
		document.querySelector('dialog')?.close();
		for (const key of ['g', 'd']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
	});
	await expect(page).toHaveURL(/\/data/);
});

test('shortcuts are listed by the question mark, and can be switched off', async ({ page }) => {
	await ready(page, '/data');
	await page.keyboard.press('?');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keyboard shortcuts');
	await page.getByRole('button', { name: 'Turn shortcuts off' }).click();
	await expect(page.getByText('Shortcuts are off.')).toBeVisible();
	await page.locator('h1').click();
	await page.keyboard.press('/');
	await page.keyboard.press('g');
	await page.keyboard.press('d');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page).toHaveURL(/\/shortcuts$/);
	await page.keyboard.press('Control+k');
	await expect(words(page)).toBeFocused();
});

for (const [colorScheme, width] of [
	['light', 1280],
	['dark', 390]
] as const) {
	test(`the search and the list of shortcuts can be used by everybody, ${width} wide in ${colorScheme}`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		await ready(page, '/search?q=odense');
		expect(await accessible(page)).toEqual([]);
		await ready(page, '/shortcuts');
		expect(await accessible(page)).toEqual([]);
		await page.keyboard.press('/');
		await words(page).fill('o');
		await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
		expect(await accessible(page)).toEqual([]);
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the search is a page, which keeps the question', async ({ page }) => {
		await page.goto('/scorecard?compare=year');
		await page.getByRole('link', { name: 'Search', exact: true }).click();
		await page.getByLabel('What are you looking for?').fill('behandlingstid');
		await page.getByRole('button', { name: 'Search' }).click();
		await expect(page).toHaveURL(/q=behandlingstid/);
		const found = page.getByRole('link', { name: 'Handle time', exact: true });
		await expect(found).toHaveAttribute('href', /\/scorecard\?compare=year#aht$/);
	});
});

for (const [code, label, asked, name] of [
	['da', 'Hvad leder du efter?', 'handle time', 'Behandlingstid'],
	['sv', 'Vad letar du efter?', 'behandlingstid', 'Hanteringstid'],
	['nb', 'Hva leter du etter?', 'hanteringstid', 'Behandlingstid']
] as const) {
	test(`a reader of ${code} finds a figure by its name in another language`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ locale: code });
		const page = await context.newPage();
		await page.goto(`${baseURL ?? ''}/search?q=${encodeURIComponent(asked)}`);
		await expect(page.getByLabel(label)).toHaveValue(asked);
		await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
		await context.close();
	});
}
