import { expect, test, type Page } from '@playwright/test';
import { accessible } from './accessible.ts';
import { hasPdfToText, heightOf } from './printed.ts';
import { settled } from './settled.ts';

const rowOf = (page: Page, place: number) => page.locator(`tr[aria-rowindex="${place + 1}"]`);
const drawnRows = (page: Page) => page.locator('tr[aria-rowindex]').count();

test('the list goes on while it is scrolled, stays one table, and draws only what is near', async ({ page }) => {
	await page.goto('/contacts');
	await page.locator('html[data-hydrated]').waitFor();
	await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', '-1');
	await expect(async () => {
		await page.evaluate(() => {
			scrollTo(0, document.documentElement.scrollHeight);
		});
		await expect(rowOf(page, 220)).toBeAttached({ timeout: 300 });
	}).toPass();
	expect(await drawnRows(page)).toBeLessThan(120);
	await expect(rowOf(page, 1)).not.toBeAttached();
	await expect(page.getByRole('columnheader').first()).toBeAttached();
	await page.evaluate(() => {
		scrollTo(0, 0);
	});
	await expect(rowOf(page, 1)).toBeVisible();
});

test('the end of a list says how many contacts it has', async ({ page }) => {
	await page.goto('/contacts?only=repeats');
	await page.getByRole('cell').getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every contact of one customer');
	const rows = await drawnRows(page);
	await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', `${rows}`);
});

test('a contact opens the issue that it belongs to, with the gaps between the attempts, and closes it', async ({
	page
}) => {
	test.slow();
	await page.goto('/contacts?only=repeats');
	await page.locator('html[data-hydrated]').waitFor();
	const show = page.getByRole('link', { name: 'The whole issue of contact 1', exact: true });
	await show.click();
	const chain = page.getByRole('list', { name: 'The customer’s contacts about this, in order' });
	await expect(chain).toContainText('attempt 1');
	await expect(chain).toContainText('attempt 2');
	await expect(chain).toContainText(/after \d/);
	await expect(chain.locator('[aria-current]')).toHaveCount(1);
	await expect(show).toHaveAttribute('aria-expanded', 'true');
	expect(await accessible(page)).toEqual([]);
	await show.click();
	await expect(chain).toHaveCount(0);

	// the address is the state: back opens it again, and so does whoever the address is sent to
	await page.goBack();
	await expect(chain).toBeVisible();
	await page.goBack();
	await expect(chain).toHaveCount(0);
	await page.goForward();
	await page.reload();
	await expect(chain).toBeVisible();
	await page.goto(page.url().replace('only=repeats', 'only=abandoned'));
	await expect(chain.locator('[aria-current]')).toHaveCount(1);
});

test('on a phone an issue opens in sight, however far the table was scrolled', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto('/contacts?only=repeats');
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('link', { name: 'The whole issue of contact 1', exact: true }).click();
	const chain = page.getByRole('list', { name: 'The customer’s contacts about this, in order' });
	await expect(chain).toContainText('attempt 2');
	expect(await page.locator('.frame').evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
	const { x = -1, width = 0 } = (await chain.boundingBox()) ?? {};
	expect(x).toBeGreaterThanOrEqual(0);
	expect(x + width).toBeLessThanOrEqual(320);
});

test('after Back the filter says what the list shows', async ({ page }) => {
	await page.goto('/contacts');
	await page.locator('html[data-hydrated]').waitFor();
	const which = page.getByLabel('Which contacts');
	const unit = page.locator('main form select[name=unit]');
	for (const [only, place] of [
		['repeats', 1],
		['abandoned', 2]
	] as const) {
		await which.selectOption(only);
		await unit.selectOption({ index: place });
		await page.locator('form').filter({ has: which }).getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(new RegExp(`only=${only}`));
		await settled(page);
	}
	const later = await unit.inputValue();
	await page.goBack();
	await expect(page).toHaveURL(/only=repeats/);
	await settled(page);
	await expect(which).toHaveValue('repeats');
	await expect(unit).not.toHaveValue(later);
	await expect(unit).not.toHaveValue('');
});

test('on paper an open issue is read in whole lines, as wide as the sheet', async ({ page }) => {
	await page.goto('/contacts?only=repeats');
	await page.locator('html[data-hydrated]').waitFor();
	await page.getByRole('link', { name: 'The whole issue of contact 1', exact: true }).click();
	await expect(page.locator('td.chain')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('td.chain')).toHaveCSS('white-space', 'normal');
	await expect(rowOf(page, 1).getByRole('cell').first()).toHaveCSS('white-space', 'nowrap');
});

test('who answered is nowhere, and the page says why', async ({ page }) => {
	await page.goto('/contacts');
	await expect(page.getByText('Who answered is never shown: the figures are there to improve the work')).toBeVisible();
	await expect(page.getByRole('columnheader', { name: /agent|answered by/i })).toHaveCount(0);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the pager leads on, the filter narrows, columns are chosen and an issue opens: all by the address', async ({
		page
	}) => {
		await page.goto('/contacts');
		await expect(page.getByText(/^[\d,]+ contacts in all\./)).toBeVisible();
		await expect(page.locator('tr[aria-rowindex]')).toHaveCount(51);
		await page.getByRole('link', { name: 'Next page' }).click();
		await page.getByRole('link', { name: 'First page' }).click();
		await page.getByLabel('Which contacts').selectOption({ label: 'repeat contacts' });
		await page.locator('select[name=outcome]').selectOption({ label: 'handled' });
		await page.locator('form summary').click();
		await page.getByRole('checkbox', { name: 'Wait' }).check();
		await page.getByRole('checkbox', { name: 'Outcome' }).check();
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/only=repeats.*outcome=handled.*column=/);
		await expect(page.getByRole('columnheader')).toHaveText(['Outcome', 'Wait', 'Customer', 'Whole issue']);
		await expect(page.getByRole('cell', { name: 'handled' })).toHaveCount(50);
		await page.getByRole('link', { name: 'The whole issue of contact 2', exact: true }).click();
		await expect(page.getByRole('list', { name: 'The customer’s contacts about this, in order' })).toBeVisible();
		await expect(page).toHaveURL(/open=\d+#c\d+/);
	});
});

for (const locale of ['en', 'da', 'sv', 'nb'])
	test(`the list is printed across, in letters of their full size, in ${locale}`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({ locale });
		const page = await context.newPage();
		await page.goto(`${baseURL ?? ''}/contacts`);
		await page.locator('html[data-hydrated]').waitFor();
		const pdf = await page.pdf({ preferCSSPageSize: true });
		const [word = ''] = ((await page.getByRole('heading', { level: 1 }).textContent()) ?? '').split(/[\s,]+/);
		if (hasPdfToText) expect(heightOf(pdf, word)).toBeGreaterThan(30);
		await context.close();
	});

for (const [name, width] of [
	['a phone', 320],
	['a desktop', 1280]
] as const) {
	test(`nothing of the list is wider than the screen of ${name}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto('/contacts?open=1');
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	});
}
