import { expect, test, type Page } from '@playwright/test';
import { settled } from './settled.ts';

async function ready(page: Page, path: string) {
	await page.goto(path);
	await page.locator('html[data-hydrated]').waitFor();
}

for (const [path, name, value] of [
	['/explore', 'metric', 'aht'],
	['/compare', 'by', 'reason'],
	['/contacts', 'outcome', 'handled']
] as const)
	test(`whoever chooses by keyboard on ${path} stands where she stood`, async ({ page }) => {
		await ready(page, path);
		const form = page.getByRole('main').locator(`form:has(> label select[name=${name}], .field select[name=${name}])`);
		await form.locator(`select[name=${name}]`).selectOption(value);
		const show = form.getByRole('button');
		await show.focus();
		const before = await page.evaluate(() => scrollY);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(new RegExp(`${name}=${value}`));
		await settled(page);
		await expect(show).toBeFocused();
		expect(await page.evaluate(() => scrollY)).toBe(before);
	});

test('a part of the title closes as something is chosen, and has the keyboard again', async ({ page }) => {
	await ready(page, '/scorecard');
	const parts = page.getByRole('heading', { level: 1 }).locator('details');
	for (const part of [parts.nth(1), parts.nth(2)]) {
		const summary = part.locator('summary');
		await summary.focus();
		await page.keyboard.press('Enter');
		const choice = part.getByRole('link').and(page.locator(':not([aria-current])')).last();
		await choice.focus();
		const from = page.url();
		await page.keyboard.press('Enter');
		await expect(page).not.toHaveURL(from);
		await settled(page);
		await expect(part).not.toHaveAttribute('open');
		await expect(summary).toBeFocused();
	}
	const unit = parts.first();
	await unit.locator('summary').focus();
	await page.keyboard.press('Enter');
	await unit.getByRole('combobox').first().selectOption({ index: 1 });
	await unit.getByRole('button').first().focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/unit=\w/);
	await settled(page);
	await expect(unit).not.toHaveAttribute('open');
	await expect(unit.locator('summary')).toBeFocused();
});

test('a search keeps the keyboard', async ({ page }) => {
	await ready(page, '/search?q=team');
	await page.getByRole('searchbox').fill('odense');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/q=odense/);
	await settled(page);
	await expect(page.getByRole('searchbox')).toBeFocused();
});
