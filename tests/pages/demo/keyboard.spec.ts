import { expect, test, type Locator, type Page } from '@playwright/test';
import { goByKeys } from '../go-by-keys.ts';
import { settled } from '../settled.ts';

const mostSteps = 150;

/** Walks on with the tabulator until what is meant has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, meant: Locator) {
	await expect(meant).toBeVisible();
	for (let step = 0; step < mostSteps; step += 1) {
		await page.keyboard.press('Tab');
		if (await meant.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`${meant.toString()} is not reached in ${mostSteps} steps`);
}

async function press(page: Page, meant: Locator) {
	await tabTo(page, meant);
	await page.keyboard.press('Enter');
}

/** Two keys lead to a page. */
async function go(page: Page, key: string, path: RegExp) {
	await goByKeys(page, key, path);
	await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
	if (key !== 'r') await settled(page);
}

const slider = (page: Page) => page.getByRole('main').getByRole('slider').locator('visible=true').first();

test('a manager’s hour is done with the keyboard alone, and the way back undoes every step', async ({ page }) => {
	const addresses: string[] = [];
	const arrived = async (address: RegExp) => {
		await expect(page).toHaveURL(address);
		await settled(page);
		addresses.push(page.url());
	};
	await page.goto('/');
	await page.locator('html[data-hydrated]').waitFor();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
	await page.keyboard.press('Enter');
	await arrived(/#main$/);

	await go(page, 's', /\/scorecard/);
	addresses.push(page.url());
	await press(page, page.locator('.title summary').first());
	const unit = page.getByLabel('Whose contacts');
	await tabTo(page, unit);
	const wanted = await unit.locator('option[value^="team:"]').first().innerText();
	await page.keyboard.type(wanted.trim());
	await press(page, page.locator('.title details[open] button').first());
	await arrived(/\/scorecard\?.*unit=team/);

	await go(page, 'c', /\/compare/);
	await arrived(/\/compare.*unit=team/);
	await go(page, 'e', /\/explore/);
	await arrived(/\/explore.*unit=team/);
	const by = page.getByLabel('Spread out by');
	await tabTo(page, by);
	await page.keyboard.type('Reason');
	await press(page, page.locator('form').filter({ has: by }).getByRole('button'));
	await arrived(/by=reason/);
	await press(page, page.getByRole('main').locator('tbody th a[href*="and=reason"]').locator('visible=true').first());
	await arrived(/and=reason/);

	await tabTo(page, slider(page));
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(addresses.at(-1) ?? '');
	await arrived(/from=.*and=reason|and=reason.*from=/);

	await press(page, page.locator('main a[href^="/contacts?"]').locator('visible=true').first());
	await arrived(/\/contacts\?.*and=reason/);
	await press(page, page.getByRole('link', { name: /^The whole issue of contact/ }).first());
	await expect(page.getByRole('list', { name: 'The customer’s contacts about this, in order' })).toBeVisible();
	await arrived(/open=\d+/);

	await go(page, 'r', /\/report/);
	await expect(page.locator('article[data-metric]').first()).toBeVisible();
	for (const address of addresses.toReversed()) {
		await page.goBack();
		await expect(page).toHaveURL(address);
	}
});
